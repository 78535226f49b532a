import type { IncidentAnswer } from "../query/incident-answer.ts";
import { type Catalog, labelOf } from "../record/catalog.ts";
import type { Involvement } from "../record/claim.ts";
import { showMoney } from "../record/show-values.ts";
import { type CardContext, renderPairs, renderProse, renderSection, renderSources } from "./card-parts.ts";
import {
  createCardContext,
  renderClaims,
  renderConsequences,
  renderFacts,
  renderStatements,
} from "./claim-sections.ts";
import type { Look } from "./look.ts";
import { renderOriginal, showImported } from "./original.ts";
import { nameOf, showActors, showAffectedShort, showCompanies, showDateWords } from "./words.ts";

/** The cards of several incidents, one after the other. */
export function renderIncidentCards(
  rows: readonly { readonly answer: IncidentAnswer }[],
  catalog: Catalog,
  look: Look,
): string {
  return rows.map(({ answer }) => renderIncidentCard(answer, catalog, look)).join("\n");
}

/** Everything about an incident, for a person to read. */
export function renderIncidentCard(answer: IncidentAnswer, catalog: Catalog, look: Look): string {
  const context = createCardContext(answer.sources, catalog, look);
  return [
    renderHead(answer, context),
    renderStatements(answer, context),
    renderClaims("Organizations", answer.companies, (entry) => describeCompany(entry, catalog), context),
    renderFacts(answer, context),
    renderClaims("Campaigns", answer.campaigns, ({ campaign }) => campaign, context),
    renderConsequences(answer, context),
    renderClaims(
      "Money",
      answer.money,
      ({ kind, amount, currency }) => `${kind} ${showMoney(amount, currency)}`,
      context,
    ),
    renderOriginal(answer, context),
    renderSection("Sources", renderSources(answer.sources, context), context),
  ].join("");
}

function renderHead(answer: IncidentAnswer, context: CardContext): string {
  const { paint, catalog } = context;
  const status = answer.withdrawn ? showWithdrawal(answer.withdrawn) : paint.status(answer.status);
  const standings = answer.data.map(({ type, standing }) => `${labelOf(catalog, "data-types", type)} (${standing})`);
  const title = answer.title === null ? "" : `${answer.title}\n`;
  const summary = answer.summary === null ? "" : `\n${renderProse(answer.summary, context.width)}`;
  const pairs = renderPairs(
    [
      ["status", status],
      ["kind", answer.kind],
      ["impact", answer.impact.map((impact) => labelOf(catalog, "impacts", impact)).join(", ")],
      ["occurred", showDateWords(answer.occurred)],
      ["discovered", showDateWords(answer.discovered)],
      ["disclosed", showDateWords(answer.disclosed)],
      ["affected", showAffectedShort(answer)],
      ["data", standings.join(", ")],
      ["actor", showActors(answer)],
      ["actions", answer.actions.join(", ")],
      ["same as", answer.same_as === null ? "" : `${answer.same_as}, under which it is counted`],
      ["record", `added ${answer.added}, revised ${answer.revised}`],
      ["imported", answer.imported === null ? "" : showImported(answer.imported)],
    ],
    context,
  );
  return `${paint.heading(`${showCompanies(answer)} · ${answer.id}`)}\n${title}${summary}\n${pairs}`;
}

function showWithdrawal({ date, because, successor }: NonNullable<IncidentAnswer["withdrawn"]>): string {
  return `withdrawn ${date}: ${because}${successor === null ? "" : `; see ${successor}`}`;
}

function describeCompany({ name, role, country, unnamed }: Involvement, catalog: Catalog): string {
  const marks = [role, country === null ? null : country, unnamed ? "not named" : null].filter((mark) => mark !== null);
  return `${nameOf(name, catalog)} (${marks.join(", ")})`;
}
