import type { CampaignAnswer } from "../query/campaign-answer.ts";
import type { Catalog } from "../record/catalog.ts";
import { showQuantity, showUnit } from "../record/show-values.ts";
import { type CardContext, renderPairs, renderProse, renderSection, renderSources } from "./card-parts.ts";
import { createCardContext, renderConsequences, renderFacts, renderStatements } from "./claim-sections.ts";
import { renderIncidentTable } from "./incident-table.ts";
import type { Look } from "./look.ts";
import { showDateWords } from "./words.ts";

/** Everything about a campaign, for a person to read. */
export function renderCampaignCard(answer: CampaignAnswer, catalog: Catalog, look: Look): string {
  const context = createCardContext(answer.sources, catalog, look);
  const table = renderIncidentTable(answer.incidents, catalog, look);
  return [
    renderHead(answer, context),
    renderStatements(answer, context),
    renderFacts(answer, context),
    renderConsequences(answer, context),
    renderSection(`Incidents (${answer.incidents.length})`, table, context),
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
  const heading = answer.title === null ? answer.id : `${answer.title} · ${answer.id}`;
  return `${paint.heading(heading)}\n${summary}\n${pairs}`;
}
