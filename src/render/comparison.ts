import type { Comparison } from "../query/compare-members.ts";
import { drawBar, scaleBars } from "./bars.ts";
import { renderGrid } from "./grid.ts";
import type { Look } from "./look.ts";
import { chooseMarks } from "./marks.ts";
import { listMeasures, type MeasureGroup } from "./measures.ts";
import { createPaint } from "./paint.ts";
import type { RecordList } from "./records.ts";

const LABEL = 20;
const GAP = 2;
/** A column of a member is never narrower; what does not fit beside stands below. */
const NARROWEST = 13;
/** Rows of a group on screen; other formats have all. */
const MOST_ROWS = 8;

/** A comparison as a table for people, and as a row for each measure with a column for each member. */
export function listComparison(comparison: Comparison, look: Look): RecordList {
  const groups = listMeasures(comparison);
  return {
    header: ["group", "measure", ...comparison.members.map(({ id }) => id)],
    values: () => [comparison],
    rows: () => groups.flatMap(({ id, measures }) => measures.map(({ label, values }) => [id, label, ...values])),
    table: () => renderComparison(comparison, groups, look),
  };
}

function renderComparison(comparison: Comparison, groups: readonly MeasureGroup[], look: Look): string {
  const fitting = Math.max(1, Math.floor((look.width - LABEL) / (NARROWEST + GAP)));
  // Stacked tables have as many columns each, so that none is left alone.
  const tables = Math.ceil(comparison.members.length / fitting);
  const columns = Math.ceil(comparison.members.length / tables);
  const parts = Array.from({ length: tables }, (_, at) =>
    renderPart(comparison, groups, at * columns, Math.min(comparison.members.length, (at + 1) * columns), look),
  );
  const about = renderGrid([{}], [[tellScope(comparison)]], { width: look.width });
  return [createPaint(look).quiet(about), ...parts].join("\n");
}

function renderPart(
  { members }: Comparison,
  groups: readonly MeasureGroup[],
  from: number,
  to: number,
  look: Look,
): string {
  const paint = createPaint(look);
  const shown = members.slice(from, to);
  const width = Math.min(36, Math.floor((look.width - LABEL) / shown.length) - GAP);
  const columns = [{ width: LABEL }, ...shown.map(() => ({ width }))];
  const names = ["", ...shown.map(({ name }) => paint.strong(name))];
  const drawn = createBars(groups, width, look);
  // Where the rows are what any of them has, nothing says less than a zero.
  const showValue = (id: string, value: string) => {
    if (id === "years") return drawn(value);
    return value === "0" && id !== "incidents" ? "" : value;
  };
  const body = groups.map(({ id, title, measures }) => {
    const rows = id === "years" ? measures : measures.slice(0, MOST_ROWS);
    const lines = rows.map(({ label, values }) => [
      breakLabel(label),
      ...values.slice(from, to).map((value) => showValue(id, value)),
    ]);
    const cut = measures.length - rows.length;
    const more = cut === 0 ? "" : paint.quiet(`  and ${cut} more (every other format has them)\n`);
    const grid = renderGrid(columns, lines, { width: look.width });
    return measures.length === 0 ? "" : `\n${paint.strong(title)}\n${grid}${more}`;
  });
  return renderGrid(columns, [names], { width: look.width }) + body.join("");
}

// A VERIS variety longer than the column goes on below its category.
function breakLabel(label: string): string {
  return label.length > LABEL ? label.replace("/", "/ ") : label;
}

// One scale for all members and tables.
function createBars(groups: readonly MeasureGroup[], width: number, look: Look): (value: string) => string {
  const counts = groups.find(({ id }) => id === "years")?.measures.flatMap(({ values }) => values.map(Number)) ?? [];
  const digits = String(Math.max(0, ...counts)).length;
  const scale = scaleBars(counts, width - digits - 1);
  const paint = createPaint(look);
  const marks = chooseMarks(look);
  return (value) => [paint.bar(drawBar(Number(value) * scale, marks)), value].filter((part) => part !== "").join(" ");
}

function tellScope({ kind, clock, since, until, as_of, roles, rollup }: Comparison): string {
  const window = [since && `since ${since}`, until && `until ${until}`].filter(Boolean).join(" ");
  return [
    kind === "company" ? `incidents as ${roles.join(", ")}` : "incidents attributed to the actor, by whomever",
    ...(rollup ? ["with what each controlled at the time"] : []),
    `by the date ${clock}${window === "" ? "" : `, ${window}`}`,
    ...(as_of === null ? [] : [`as known on ${as_of}`]),
  ].join("; ");
}
