import { getDaysInMonth } from "date-fns/getDaysInMonth";

export type Precision = "day" | "month" | "year";

/** The days between which something lies, both included. `null` is no bound: unknown or open. */
export interface DayRange {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** One end of a date: the days it may be, and whether its author vouches for them. */
export interface DateEnd extends DayRange {
  readonly precision: Precision | null;
  /** `~` or `%`: near these days, maybe outside them. */
  readonly approximate: boolean;
  /** `?` or `%`: the author doubts it. */
  readonly uncertain: boolean;
}

/**
 * A date as people know it. `point`: one day within the range; `span`: from `start` to `end`; `between`: one day
 * somewhere from `start` to `end`. For a point, `start` and `end` are the same object.
 */
export interface EventDate {
  readonly edtf: string;
  readonly form: "point" | "span" | "between";
  readonly start: DateEnd;
  readonly end: DateEnd;
  /** The span has no end yet (`a/..`). */
  readonly ongoing: boolean;
}

/** What the reader accepts, in words, for messages. */
export const EDTF_EXPECTED =
  "a date like 2021, 2021-08, 2021-08-16, 2021-08~, 2021-03/2021-08-12, 2021-03/.. or [2021-03..2021-07]";

/** Why a text is no date: the part found and what should stand there. */
export interface DateFault {
  readonly found: string;
  readonly expected: string;
}

// Most dates are days, and most days are in every month.
const PLAIN_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%])?$/;
const NO_END: DateEnd = { earliest: null, latest: null, precision: null, approximate: false, uncertain: false };

/**
 * Reads an EDTF date (ISO 8601-2) of the levels this project uses: year, month, day, each with `?`, `~` or `%`; spans
 * `a/b`, `a/..`, `../b`, `a/`, `/b`; "some time between" `[a..b]`, `[..b]`, `[a..]`. Anything else is a fault that says
 * what was expected. Rule: https://www.loc.gov/standards/datetime/
 */
export function parseEdtf(text: string): EventDate | DateFault {
  if (text.startsWith("[") && text.endsWith("]")) return parsePair(text, text.slice(1, -1), "..", "between");
  if (text.includes("/")) return parsePair(text, text, "/", "span");
  const end = parseEnd(text);
  return isFault(end) ? end : { edtf: text, form: "point", start: end, end, ongoing: false };
}

/** The last day that a date allows, without reading more of it than is needed; null where it is no date or has no end. */
export function lastDayOf(text: string): string | null {
  if (PLAIN_DAY.test(text)) return text;
  const date = parseEdtf(text);
  return isFault(date) ? null : date.end.latest;
}

/** Reads a date that has passed validation; throws `TypeError` on anything else. */
export function readEdtf(text: string): EventDate {
  const date = parseEdtf(text);
  if (isFault(date)) throw new TypeError(`found ${date.found}, expected ${date.expected}`);
  return date;
}

export function isFault<T extends object>(result: T | DateFault): result is DateFault {
  return "found" in result;
}

function parsePair(edtf: string, inner: string, separator: string, form: "span" | "between"): EventDate | DateFault {
  const parts = inner.split(separator);
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) {
    return { found: edtf, expected: `two dates with "${separator}" between them` };
  }
  if (isNoDate(first) && isNoDate(second)) return { found: edtf, expected: "a date on one side at least" };
  const start = isNoDate(first) ? NO_END : parseEnd(first);
  const end = isNoDate(second) ? NO_END : parseEnd(second);
  if (isFault(start)) return start;
  if (isFault(end)) return end;
  if (start.earliest && end.latest && start.earliest > end.latest) {
    return { found: edtf, expected: "the earlier date first" };
  }
  return { edtf, form, start, end, ongoing: form === "span" && second === ".." };
}

function isNoDate(text: string): boolean {
  return text === "" || text === "..";
}

function parseEnd(text: string): DateEnd | DateFault {
  if (PLAIN_DAY.test(text)) return exactDay(text, { approximate: false, uncertain: false });
  const match = DATE.exec(text);
  if (!match) return { found: text === "" ? "nothing" : text, expected: EDTF_EXPECTED };
  const [, year = "", month, day, mark] = match;
  const flags = { approximate: mark === "~" || mark === "%", uncertain: mark === "?" || mark === "%" };
  if (!month) return { earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: "year", ...flags };
  if (month < "01" || month > "12") return { found: text, expected: "a month 01-12" };
  const days = getDaysInMonth(new Date(Number(year), Number(month) - 1, 1));
  if (!day)
    return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${days}`, precision: "month", ...flags };
  if (Number(day) < 1 || Number(day) > days) return { found: text, expected: `a day 01-${days}` };
  return exactDay(`${year}-${month}-${day}`, flags);
}

function exactDay(day: string, flags: Pick<DateEnd, "approximate" | "uncertain">): DateEnd {
  return { earliest: day, latest: day, precision: "day", ...flags };
}
