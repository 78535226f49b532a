import type { IncidentAnswer } from "../query/incident-answer.ts";
import type { Catalog } from "../record/catalog.ts";
import { showDate } from "../record/show-values.ts";
import { type Column, widestOf } from "./grid.ts";
import { renderLongGrid } from "./long-grid.ts";
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
  return [...renderLongTable(answers, catalog, look, asked)].join("");
}

/** The same, piece by piece. */
export function renderLongTable(
  answers: Iterable<IncidentAnswer>,
  catalog: Catalog,
  look: Look,
  asked: readonly string[],
): Iterable<string> {
  const context = { catalog, look, asked, paint: createPaint(look) };
  const [showRow, fit] = look.width >= WIDE ? [showWide, fitWide] : [showNarrow, fitNarrow];
  return renderLongGrid(fit, showRows(answers, context, showRow), {
    width: look.width,
    heading: context.paint.strong,
  });
}

type ShowRow = (answer: IncidentAnswer, context: TableContext) => readonly string[];

function* showRows(answers: Iterable<IncidentAnswer>, context: TableContext, showRow: ShowRow) {
  for (const answer of answers) yield showRow(answer, context);
}

function showWide(answer: IncidentAnswer, { catalog, paint, asked }: TableContext): string[] {
  return [
    showDisclosed(answer),
    showCompanies(answer, asked),
    showTitle(answer, catalog),
    showAffectedShort(answer),
    showActors(answer),
    showStatus(answer, paint),
    answer.id,
  ];
}

type Rows = readonly (readonly string[])[];

function fitWide(rows: Rows): Column[] {
  const width = (at: number, most: number) => Math.min(most, widestOf(rows.map((row) => row[at] ?? "")));
  return [
    { title: "DISCLOSED", width: Math.max(10, width(0, 14)) },
    { title: "COMPANY", width: Math.max(7, width(1, 18)) },
    { title: "WHAT HAPPENED", flex: 3 },
    { title: "AFFECTED", width: Math.max(8, width(3, 18)) },
    { title: "ACTOR", width: Math.max(5, width(4, 18)) },
    { title: "STATUS", width: Math.max(9, width(5, 10)) },
    { title: "ID", width: width(6, 40) },
  ];
}

function showNarrow(answer: IncidentAnswer, { catalog, paint, asked }: TableContext): string[] {
  return [
    `${showDisclosed(answer)}\n${showStatus(answer, paint)}`,
    [`${paint.strong(showCompanies(answer, asked))}: ${showTitle(answer, catalog)}`, paint.quiet(answer.id)].join("\n"),
    [showAffectedShort(answer), showActors(answer)].filter((line) => line !== "").join("\n"),
  ];
}

function fitNarrow(rows: Rows): Column[] {
  return [
    { title: "DISCLOSED", width: Math.max(10, widestOf(rows.map((row) => row[0] ?? ""))) },
    { title: "WHAT HAPPENED", flex: 2 },
    { title: "AFFECTED, ACTOR", flex: 1 },
  ];
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
