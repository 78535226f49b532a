import type { IncidentAnswer } from "../query/incident-answer.ts";
import type { Catalog } from "../record/catalog.ts";
import { showDate } from "../record/show-values.ts";
import { renderGrid, widestOf } from "./grid.ts";
import type { Look } from "./look.ts";
import { createPaint, type Paint } from "./paint.ts";
import { showActors, showAffectedShort, showCompanies, showTitle } from "./words.ts";

// Below this width seven columns leave too little for what happened, so each incident takes two lines.
const WIDE = 132;

interface TableContext {
  readonly catalog: Catalog;
  readonly look: Look;
  readonly paint: Paint;
  /** Ids of the companies asked for, whose roles are shown. */
  readonly asked: readonly string[];
}

/** The table of incidents, fitted to the width. Empty for no incidents. `asked` are the companies asked for, by id. */
export function renderIncidentTable(
  answers: readonly IncidentAnswer[],
  catalog: Catalog,
  look: Look,
  asked: readonly string[] = [],
): string {
  if (answers.length === 0) return "";
  const context = { catalog, look, asked, paint: createPaint(look) };
  return look.width >= WIDE ? renderWide(answers, context) : renderNarrow(answers, context);
}

function renderWide(answers: readonly IncidentAnswer[], { catalog, look, paint, asked }: TableContext): string {
  const rows = answers.map((answer) => [
    showDisclosed(answer),
    showCompanies(answer, asked),
    showTitle(answer, catalog),
    showAffectedShort(answer),
    showActors(answer),
    showStatus(answer, paint),
    answer.id,
  ]);
  const width = (at: number, most: number) => Math.min(most, widestOf(rows.map((row) => row[at] ?? "")));
  return renderGrid(
    [
      { title: "DISCLOSED", width: Math.max(10, width(0, 14)) },
      { title: "COMPANY", width: Math.max(7, width(1, 18)) },
      { title: "WHAT HAPPENED", flex: 3 },
      { title: "AFFECTED", width: Math.max(8, width(3, 18)) },
      { title: "ACTOR", width: Math.max(5, width(4, 18)) },
      { title: "STATUS", width: Math.max(9, width(5, 10)) },
      { title: "ID", width: width(6, 40) },
    ],
    rows,
    { width: look.width, heading: paint.strong },
  );
}

function renderNarrow(answers: readonly IncidentAnswer[], { catalog, look, paint, asked }: TableContext): string {
  const rows = answers.map((answer) => [
    `${showDisclosed(answer)}\n${showStatus(answer, paint)}`,
    [`${paint.strong(showCompanies(answer, asked))}: ${showTitle(answer, catalog)}`, paint.quiet(answer.id)].join("\n"),
    [showAffectedShort(answer), showActors(answer)].filter((line) => line !== "").join("\n"),
  ]);
  const width = Math.max(10, widestOf(rows.map((row) => row[0] ?? "")));
  return renderGrid(
    [
      { title: "DISCLOSED", width },
      { title: "WHAT HAPPENED", flex: 2 },
      { title: "AFFECTED, ACTOR", flex: 1 },
    ],
    rows,
    { width: look.width, heading: paint.strong },
  );
}

// A row that matches a window only possibly is marked, as is one that came by roll-up.
function showDisclosed(answer: IncidentAnswer): string {
  const date = (showDate(answer.disclosed) || "?").replace(/^\[|\]$/g, "").replace(/\.\.|\//, "$&\n");
  return answer.match === "possible" ? `${date} *` : date;
}

function showStatus({ status, withdrawn, via }: IncidentAnswer, paint: Paint): string {
  const word = withdrawn ? "withdrawn" : paint.status(status);
  return via === null ? word : `${word}\nvia ${via}`;
}
