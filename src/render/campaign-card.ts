import type { CampaignAnswer } from "../query/campaign-answer.ts";
import { type Catalog, labelOf } from "../record/catalog.ts";
import { showQuantity, showUnit } from "../record/show-values.ts";
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
import { renderIncidentTable } from "./incident-table.ts";
import type { Look } from "./look.ts";
import { createPaint } from "./paint.ts";
import { showDateWords } from "./words.ts";

/** Everything about a campaign, for a person to read. */
export function renderCampaignCard(answer: CampaignAnswer, catalog: Catalog, look: Look): string {
  const paint = createPaint(look.color);
  const context: CardContext = { catalog, paint, width: look.width, cite: createCite(answer.sources, paint) };
  const section = (title: string, lines: readonly ClaimLine[]) =>
    renderSection(title, renderClaimLines(lines, context), context);
  return [
    renderHead(answer, context),
    section(
      "Who said what",
      answer.statements.map((entry) =>
        describeClaim(entry, entry.about === "event" ? entry.says : `${entry.says} (${entry.about})`, context),
      ),
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
      answer.attribution.map((entry) => describeClaim(entry, `${entry.name}: ${entry.says}`, context)),
    ),
    section(
      "Consequences",
      answer.consequences.map((entry) =>
        describeClaim(entry, [entry.kind, entry.payer, entry.stage].filter(Boolean).join(", "), context),
      ),
    ),
    renderSection(
      `Incidents (${answer.incidents.length})`,
      renderIncidentTable(answer.incidents, catalog, look),
      context,
    ),
    renderSection("Sources", renderSources(answer.sources, context), context),
  ].join("");
}

function renderHead(answer: CampaignAnswer, context: CardContext): string {
  const { paint } = context;
  const actors = [...new Set(answer.attribution.map(({ name }) => name))].join(", ");
  const figure = answer.affected
    ? `${showQuantity(answer.affected)} ${showUnit(answer.affected.unit)}${answer.affected.claimed ? ", claimed" : ""}`
    : "";
  const pairs = renderPairs(
    [
      ["status", paint.status(answer.status)],
      ["occurred", showDateWords(answer.occurred)],
      ["disclosed", showDateWords(answer.disclosed)],
      ["affected", figure],
      ["actor", actors === "" ? "" : `${actors} (${answer.verdict})`],
      ["also called", answer.names.map(({ name }) => name).join(", ")],
    ],
    context,
  );
  const summary = answer.summary === null ? "" : `\n${renderProse(answer.summary, context.width)}`;
  return `${paint.heading(`${answer.title ?? answer.id} · ${answer.id}`)}\n${summary}\n${pairs}`;
}
