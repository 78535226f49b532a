import type { CrossCounts } from "./cross-counts.ts";
import { type Column, renderGrid, widestOf } from "./grid.ts";
import type { Look } from "./look.ts";
import { chooseMarks, type Marks, pickShade } from "./marks.ts";
import { createPaint } from "./paint.ts";

// A heading wider than this is wrapped.
const HEADING = 12;

/**
 * A table of counts with a shade beside each number, the darkest for the largest; null where it does not fit into the
 * width.
 */
export function renderHeatMap({ rows, columns, countOf, most }: CrossCounts, look: Look): string | null {
  const marks = chooseMarks(look);
  const paint = createPaint(look);
  const digits = String(most).length;
  const widths = columns.map(({ label }) => Math.max(digits + 3, Math.min(HEADING, widestOf([label]))));
  const labels = Math.min(widestOf(rows.map(({ label }) => label)), Math.floor(look.width / 2));
  if (widths.reduce((sum, width) => sum + width + 2, labels) > look.width) return null;
  const cell = (count: number) =>
    count === 0
      ? paint.quiet(marks.none)
      : `${paint.bar(pickShade(marks, count, most).repeat(2))} ${String(count).padStart(digits)}`;
  const grid: readonly Column[] = [
    { width: labels },
    ...columns.map(({ label }, at): Column => ({ title: label, width: widths[at] ?? 0, align: "right" })),
  ];
  const lines = rows.map((row) => [row.label, ...columns.map((column) => cell(countOf(row, column)))]);
  const legend = tellShades(most, marks);
  return `${renderGrid(grid, lines, { width: look.width, heading: paint.strong })}\n${paint.quiet(legend)}\n`;
}

// `░ 1–5   ▒ 6–10   ▓ 11–15   █ 16–20   · none`
function tellShades(most: number, marks: Marks): string {
  const { shades, none, dash } = marks;
  const counts = Array.from({ length: most }, (_, at) => at + 1);
  const told = shades.flatMap((shade) => {
    const own = counts.filter((count) => pickShade(marks, count, most) === shade);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined) return [];
    return `${shade} ${first === last ? first : `${first}${dash}${last}`}`;
  });
  return [...told, `${none} none`].join("   ");
}
