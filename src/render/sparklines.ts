import type { CrossCounts, CrossGroup } from "./cross-counts.ts";
import { renderGrid, widestOf } from "./grid.ts";
import type { Look } from "./look.ts";
import { chooseMarks, pickStep } from "./marks.ts";
import { createPaint } from "./paint.ts";

const INCIDENTS = { title: "INCIDENTS", width: 9, align: "right" } as const;
const MOST = { title: "MOST", width: 13 } as const;
const GAP = 2;

/**
 * A line for each row of a table whose columns are periods: a sparkline on the scale that all lines share, the number
 * of incidents and, where there is room, the period that has most. Null where a sparkline does not fit into the width.
 */
export function renderSparklines({ rows, columns, countOf, most }: CrossCounts, look: Look, indent = 0): string | null {
  const marks = chooseMarks(look);
  const paint = createPaint(look);
  const periods = columns.filter(({ key }) => key !== null);
  const span = `${periods[0]?.label ?? ""}${marks.dash}${periods.at(-1)?.label ?? ""}`;
  const width = Math.max(periods.length, span.length);
  const labels = Math.min(widestOf(rows.map(({ label }) => label)), Math.floor(look.width / 3));
  const room = look.width - indent - labels - GAP - width - GAP - INCIDENTS.width;
  if (periods.length === 0 || room < 0) return null;
  const lines = rows.map((row) => [
    row.label,
    paint.bar(periods.map((period) => pickStep(marks, countOf(row, period), most) || " ").join("")),
    String(columns.reduce((sum, column) => sum + countOf(row, column), 0)),
    tellMost(row, periods, countOf),
  ]);
  const grid = [{ width: labels }, { title: span, width }, INCIDENTS, ...(room < GAP + MOST.width ? [] : [MOST])];
  const rowsOfGrid = lines.map((line) => line.slice(0, grid.length));
  return renderGrid(grid, rowsOfGrid, { width: look.width, indent, cut: true, heading: paint.strong });
}

function tellMost(row: CrossGroup, periods: readonly CrossGroup[], countOf: CrossCounts["countOf"]): string {
  const most = Math.max(...periods.map((period) => countOf(row, period)));
  const first = periods.find((period) => countOf(row, period) === most);
  return most === 0 || !first ? "not known" : `${most} in ${first.label}`;
}
