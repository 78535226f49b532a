import type { DateEnd, DayRange, EventDate } from "../record/edtf.ts";

export type Match = "certain" | "possible";

// Stand-ins for no bound, before and after every ISO day.
const NEVER_BEFORE = "";
const NEVER_AFTER = "~";

/** The days on which something may lie, with stand-ins where there is no bound. */
interface Days {
  readonly first: string;
  readonly last: string;
}

/**
 * Whether a date falls into a window of days, both ends included: `certain` if it does wherever within its bounds it
 * lies, `possible` if it may, null if it cannot. An end marked `?`, `~` or `%`, or unknown, may lie anywhere, so what
 * hangs on it is never certain.
 */
export function matchWindow(date: EventDate, window: DayRange): Match | null {
  const from = window.earliest ?? NEVER_BEFORE;
  const to = window.latest ?? NEVER_AFTER;
  const mayTouch = (date.start.earliest ?? NEVER_BEFORE) <= to && lastDay(date) >= from;
  if (!mayTouch) return null;
  return isCertain(date, from, to) ? "certain" : "possible";
}

function isCertain(date: EventDate, from: string, to: string): boolean {
  if (date.form === "between") {
    const { first } = possibleDays(date.start);
    const { last } = possibleDays(date.end);
    return first >= from && last <= to;
  }
  const start = possibleDays(date.start);
  if (date.form === "point") return start.first >= from && start.last <= to;
  const end = date.ongoing ? { first: NEVER_AFTER, last: NEVER_AFTER } : possibleDays(date.end);
  // A span's start is never after its end, nor its end before its start: each bounds the other.
  const latestStart = least(start.last, end.last);
  const earliestEnd = most(end.first, start.first);
  return latestStart <= to && earliestEnd >= from;
}

function possibleDays(end: DateEnd): Days {
  const isOpen = end.approximate || end.uncertain || end.earliest === null || end.latest === null;
  if (isOpen) return { first: NEVER_BEFORE, last: NEVER_AFTER };
  return { first: end.earliest ?? NEVER_BEFORE, last: end.latest ?? NEVER_AFTER };
}

function lastDay(date: EventDate): string {
  return date.end.latest ?? NEVER_AFTER;
}

function least(a: string, b: string): string {
  return a < b ? a : b;
}

function most(a: string, b: string): string {
  return a > b ? a : b;
}
