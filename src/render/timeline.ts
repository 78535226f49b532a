import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { parseISO } from "date-fns/parseISO";
import type { Stretch, Timeline, TimelineEntry } from "../query/timeline.ts";
import type { Catalog } from "../record/catalog.ts";
import { showDate } from "../record/show-values.ts";
import type { Clock } from "../record/terms.ts";
import { cutText } from "./grid.ts";
import type { Look } from "./look.ts";
import { createPaint, type Paint } from "./paint.ts";
import { measureWidth } from "./text-width.ts";
import { showActors, showAffectedShort, showCompanies, showDateWords, showTitle } from "./words.ts";

const SURE = "━";
const MAYBE = "░";
const MARK = { occurred: "•", discovered: "●", disclosed: "◆" } as const satisfies Record<Clock, string>;
const INDENT = "  ";
const LEGEND = `${SURE} occurred   ${MAYBE} possibly   ${MARK.occurred} on a day   ${MARK.discovered} discovered   ${MARK.disclosed} disclosed   ? unknown`;

/** A scale from days to columns. */
interface Axis {
  readonly first: string;
  readonly days: number;
  readonly columns: number;
}

/** A vertical timeline by year: each incident with its dates drawn to scale on an axis that all share. */
export function renderTimeline(timeline: Timeline, catalog: Catalog, look: Look): string {
  if (timeline.first === null || timeline.last === null) return "";
  const paint = createPaint(look.color);
  const axis: Axis = {
    first: timeline.first,
    days: Math.max(1, daysBetween(timeline.first, timeline.last)),
    columns: Math.min(look.width, 160) - INDENT.length,
  };
  const parts = [
    `${paint.quiet(`${INDENT}${cutText(LEGEND, axis.columns)}`)}\n${INDENT}${paint.quiet(drawScale(axis, timeline.last))}\n`,
  ];
  let year = "";
  for (const entry of timeline.entries) {
    const own = entry.year ?? (entry.dated ? "start not known" : "undated");
    if (own !== year) parts.push(`\n${paint.strong(own)}\n`);
    year = own;
    parts.push(renderEntry(entry, axis, catalog, paint));
  }
  return parts.join("");
}

function renderEntry({ answer, stretches }: TimelineEntry, axis: Axis, catalog: Catalog, paint: Paint): string {
  const status = answer.withdrawn ? "withdrawn" : answer.status;
  const room = axis.columns - status.length - 2;
  const headline = cutText(
    `${showDate(answer.disclosed) || "?"}  ${showCompanies(answer)}: ${showTitle(answer, catalog)}`,
    room,
  );
  const details = [showAffectedShort(answer), showActors(answer)].filter((part) => part !== "" && part !== "?");
  const lines = [
    `${headline}  ${answer.withdrawn ? status : paint.status(answer.status)}`,
    paint.bar(drawLane(stretches, axis)),
    ...joinLines([answer.id, ...describeDates(answer), ...details], axis.columns).map((line) => paint.quiet(line)),
  ];
  return lines.map((line) => `${INDENT}${line.trimEnd()}\n`).join("");
}

// Parts with a dot between them, in as many lines as they need; a part itself is never broken.
function joinLines(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = `${lines.at(-1)} · ${part}`;
    if (lines.length > 0 && measureWidth(longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(part);
  }
  return lines;
}

function describeDates({ occurred, discovered }: TimelineEntry["answer"]): string[] {
  return [
    occurred ? `occurred ${showDateWords(occurred)}` : null,
    discovered ? `discovered ${showDateWords(discovered)}` : null,
  ].filter((part) => part !== null);
}

/** One line of the axis: the days it may have taken, those it surely took, and the marks of the two later clocks. */
export function drawLane(stretches: TimelineEntry["stretches"], axis: Axis): string {
  const cells: string[] = Array.from({ length: axis.columns }, () => " ");
  drawOccurred(cells, stretches.occurred, axis);
  drawPoint(cells, stretches.discovered, "discovered", axis);
  drawPoint(cells, stretches.disclosed, "disclosed", axis);
  if (!stretches.occurred) {
    const first = cells.findIndex((cell) => cell !== " ");
    if (first > 0) cells[first - 1] = "?";
  }
  return cells.join("").trimEnd();
}

function drawOccurred(cells: string[], stretch: Stretch | null, axis: Axis): void {
  if (!stretch) return;
  const { earliest, latest, sureFrom, sureTo } = stretch;
  if (earliest !== null || latest !== null) fill(cells, earliest ?? latest, latest ?? earliest, MAYBE, axis);
  if (sureFrom !== null && sureTo !== null)
    fill(cells, sureFrom, sureTo, earliest === latest ? MARK.occurred : SURE, axis);
  const first = column(earliest ?? latest ?? axis.first, axis);
  const last = column(latest ?? earliest ?? axis.first, axis);
  if (earliest === null && first > 0) cells[first - 1] = "?";
  if (latest === null && last + 1 < cells.length) cells[last + 1] = "?";
}

// Where the days are several, the mark of the discovery stands on the first and that of the disclosure on the last, so
// that the one never stands behind the other.
function drawPoint(cells: string[], stretch: Stretch | null, clock: "discovered" | "disclosed", axis: Axis): void {
  const from = stretch?.earliest ?? stretch?.latest;
  const to = stretch?.latest ?? stretch?.earliest;
  if (!from || !to) return;
  for (let at = column(from, axis); at <= column(to, axis); at += 1) if (cells[at] === " ") cells[at] = MAYBE;
  cells[column(clock === "discovered" ? from : to, axis)] = MARK[clock];
}

function fill(cells: string[], from: string | null, to: string | null, mark: string, axis: Axis): void {
  if (from === null || to === null) return;
  for (let at = column(from, axis); at <= column(to, axis); at += 1) cells[at] = mark;
}

// The years that begin within the axis, as many as there is room for.
function drawScale(axis: Axis, last: string): string {
  const cells: string[] = Array.from({ length: axis.columns }, () => "─");
  const years = Number(last.slice(0, 4)) - Number(axis.first.slice(0, 4));
  const step = Math.max(1, Math.ceil((years * 7) / axis.columns));
  for (let year = Number(axis.first.slice(0, 4)) + 1; year <= Number(last.slice(0, 4)); year += step) {
    const at = column(`${year}-01-01`, axis);
    if (at + 4 <= cells.length) cells.splice(at, 4, ...String(year));
  }
  return cells.join("");
}

function column(day: string, { first, days, columns }: Axis): number {
  return Math.min(columns - 1, Math.max(0, Math.round((daysBetween(first, day) / days) * (columns - 1))));
}

function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}
