import type { IncidentAnswer } from "../query/incident-answer.ts";
import { type Catalog, labelOf } from "../record/catalog.ts";
import type { Consequence, Involvement, Statement } from "../record/claim.ts";
import { showNumber } from "../record/show-values.ts";
import {
  type CardContext,
  type ClaimLine,
  createCite,
  describeClaim,
  describeDates,
  describeFigures,
  describeVolumes,
  renderClaimLines,
  renderPairs,
  renderProse,
  renderSection,
  renderSources,
} from "./card-parts.ts";
import type { Look } from "./look.ts";
import { createPaint } from "./paint.ts";
import { nameOf, showActors, showAffectedShort, showCompanies, showDateWords } from "./words.ts";

/** Everything about an incident, for a person to read. */
export function renderIncidentCard(answer: IncidentAnswer, catalog: Catalog, look: Look): string {
  const paint = createPaint(look.color);
  const context: CardContext = { catalog, paint, width: look.width, cite: createCite(answer.sources, paint) };
  const section = (title: string, lines: readonly ClaimLine[]) =>
    renderSection(title, renderClaimLines(lines, context), context);
  return [
    renderHead(answer, context),
    section(
      "Who said what",
      answer.statements.map((entry) => describeClaim(entry, describeStatement(entry), context)),
    ),
    section(
      "Organizations",
      answer.companies.map((entry) => describeClaim(entry, describeCompany(entry, catalog), context)),
    ),
    section("Dates", describeDates(answer.dates, context)),
    section("Figures", describeFigures(answer.affected_claims, context)),
    section(
      "Data",
      answer.data_claims.map((entry) =>
        describeClaim(entry, `${labelOf(catalog, "data-types", entry.type)}: ${entry.says}`, context),
      ),
    ),
    section("Volume", describeVolumes(answer.volume, context)),
    section(
      "Attribution",
      answer.attribution.map((entry) =>
        describeClaim(entry, [`${entry.name}: ${entry.says}`, entry.did].filter(Boolean).join(", "), context),
      ),
    ),
    section(
      "Campaigns",
      answer.campaigns.map((entry) => describeClaim(entry, entry.campaign, context)),
    ),
    section(
      "Consequences",
      answer.consequences.map((entry) => describeClaim(entry, describeConsequence(entry, catalog), context)),
    ),
    section(
      "Money",
      answer.money.map((entry) =>
        describeClaim(entry, `${entry.kind} ${showNumber(entry.amount)} ${entry.currency}`, context),
      ),
    ),
    renderSection("Sources", renderSources(answer.sources, context), context),
  ].join("");
}

function renderHead(answer: IncidentAnswer, context: CardContext): string {
  const { paint, catalog } = context;
  const status = answer.withdrawn
    ? `withdrawn ${answer.withdrawn.date}: ${answer.withdrawn.because}`
    : paint.status(answer.status);
  const standings = answer.data.map(({ type, standing }) => `${labelOf(catalog, "data-types", type)} (${standing})`);
  const title = answer.title === null ? "" : `${answer.title}\n`;
  const summary = answer.summary === null ? "" : `\n${renderProse(answer.summary, context.width)}`;
  const pairs = renderPairs(
    [
      ["status", status],
      ["kind", [answer.kind, ...answer.impact].join("; ")],
      ["occurred", showDateWords(answer.occurred)],
      ["discovered", showDateWords(answer.discovered)],
      ["disclosed", showDateWords(answer.disclosed)],
      ["affected", showAffectedShort(answer)],
      ["data", standings.join(", ")],
      ["actor", showActors(answer)],
      ["actions", answer.actions.join(", ")],
      ["record", `added ${answer.added}, revised ${answer.revised}`],
    ],
    context,
  );
  return `${paint.heading(`${showCompanies(answer)} · ${answer.id}`)}\n${title}${summary}\n${pairs}`;
}

function describeStatement({ says, about }: Statement): string {
  return about === "event" ? says : `${says} (${about})`;
}

function describeCompany({ name, role, country, unnamed }: Involvement, catalog: Catalog): string {
  const marks = [role, country === null ? null : country, unnamed ? "not named" : null].filter((mark) => mark !== null);
  return `${nameOf(name, catalog)} (${marks.join(", ")})`;
}

function describeConsequence(entry: Consequence, catalog: Catalog): string {
  const amount = entry.amount === null ? "" : ` ${showNumber(entry.amount)} ${entry.currency}`;
  const parties = [
    entry.payer === null ? null : `by ${nameOf(entry.payer, catalog)}`,
    entry.payee === null ? null : `to ${nameOf(entry.payee, catalog)}`,
  ].filter((party) => party !== null);
  const marks = [entry.stage, entry.case === null ? null : `case ${entry.case}`].filter((mark) => mark !== null);
  return [`${entry.kind}${amount}`, ...parties].join(" ") + (marks.length > 0 ? ` (${marks.join("; ")})` : "");
}
