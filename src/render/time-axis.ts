import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { parseISO } from "date-fns/parseISO";
import type { Stretch, Timeline, TimelineEntry } from "../query/timeline.ts";
import type { Marks } from "./marks.ts";

/** A scale from days to columns. */
export interface TimeAxis {
  readonly first: string;
  readonly last: string;
  readonly days: number;
  readonly columns: number;
  readonly marks: Marks;
}

/** The axis that a timeline's incidents share; null where none has a date. */
export function createAxis({ first, last }: Timeline, columns: number, marks: Marks): TimeAxis | null {
  if (first === null || last === null) return null;
  return { first, last, days: Math.max(1, daysBetween(first, last)), columns, marks };
}

/** What the signs of a timeline mean. */
export function tellMarks({ sure, maybe, clocks }: Marks): string {
  return `${sure} occurred   ${maybe} possibly   ${clocks.occurred} on a day   ${clocks.discovered} discovered   ${clocks.disclosed} disclosed   ? unknown`;
}

/** The columns of an axis with the years that begin within it, as many as there is room for. */
export function drawScale(axis: TimeAxis): string {
  const cells: string[] = Array.from({ length: axis.columns }, () => axis.marks.axis);
  const [from, to] = [Number(axis.first.slice(0, 4)), Number(axis.last.slice(0, 4))];
  const step = Math.max(1, Math.ceil(((to - from) * 7) / axis.columns));
  for (let year = from + 1; year <= to; year += step) {
    const at = findColumn(`${year}-01-01`, axis);
    if (at + 4 <= cells.length) cells.splice(at, 4, ...String(year));
  }
  return cells.join("");
}

/** One line of the axis: the days it may have taken, those it surely took, and the marks of the two later clocks. */
export function drawStretches(stretches: TimelineEntry["stretches"], axis: TimeAxis): string[] {
  const cells: string[] = Array.from({ length: axis.columns }, () => " ");
  drawOccurred(cells, stretches.occurred, axis);
  drawPoint(cells, stretches.discovered, "discovered", axis);
  drawPoint(cells, stretches.disclosed, "disclosed", axis);
  if (!stretches.occurred) {
    const first = cells.findIndex((cell) => cell !== " ");
    if (first > 0) cells[first - 1] = "?";
  }
  return cells;
}

function drawOccurred(cells: string[], stretch: Stretch | null, axis: TimeAxis): void {
  if (!stretch) return;
  const { sure, maybe, clocks } = axis.marks;
  const { earliest, latest, sureFrom, sureTo } = stretch;
  if (earliest !== null || latest !== null) fill(cells, earliest ?? latest, latest ?? earliest, maybe, axis);
  if (sureFrom !== null && sureTo !== null) {
    fill(cells, sureFrom, sureTo, earliest === latest ? clocks.occurred : sure, axis);
  }
  const first = findColumn(earliest ?? latest ?? axis.first, axis);
  const last = findColumn(latest ?? earliest ?? axis.first, axis);
  if (earliest === null && first > 0) cells[first - 1] = "?";
  if (latest === null && last + 1 < cells.length) cells[last + 1] = "?";
}

// Where the days are several, the mark of the discovery stands on the first and that of the disclosure on the last, so
// that the one never stands behind the other.
function drawPoint(cells: string[], stretch: Stretch | null, clock: "discovered" | "disclosed", axis: TimeAxis): void {
  const from = stretch?.earliest ?? stretch?.latest;
  const to = stretch?.latest ?? stretch?.earliest;
  if (!from || !to) return;
  for (let at = findColumn(from, axis); at <= findColumn(to, axis); at += 1) {
    if (cells[at] === " ") cells[at] = axis.marks.maybe;
  }
  cells[findColumn(clock === "discovered" ? from : to, axis)] = axis.marks.clocks[clock];
}

function fill(cells: string[], from: string | null, to: string | null, mark: string, axis: TimeAxis): void {
  if (from === null || to === null) return;
  for (let at = findColumn(from, axis); at <= findColumn(to, axis); at += 1) cells[at] = mark;
}

function findColumn(day: string, { first, days, columns }: TimeAxis): number {
  return Math.min(columns - 1, Math.max(0, Math.round((daysBetween(first, day) / days) * (columns - 1))));
}

function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}
