import { formatISO } from "date-fns/formatISO";
import { sub } from "date-fns/sub";
import { EDTF_EXPECTED, isFault, parseEdtf } from "../record/edtf.ts";

const UNITS = { d: "days", w: "weeks", m: "months", y: "years" } as const;

const BOUND_EXPECTED = "one date like 2021, 2021-08 or 2021-08-16";

/** What to say to one whose date cannot be read. */
export const BOUND_HINT = "or a span back from today, like 90d, 6m or 2y";

/** What was expected in place of a text that is no bound. */
export interface BoundFault {
  readonly expected: string;
}

/**
 * A bound as an ISO day: the first day of a date for `since`, its last for `until`, so that a month or a year is
 * included whole; or so many days, weeks, months or years before now.
 */
export function readBound(text: string, side: "since" | "until", now: Date): string | BoundFault {
  const span = /^(\d+)([dwmy])$/.exec(text);
  const unit = (["d", "w", "m", "y"] as const).find((letter) => letter === span?.[2]);
  if (span && unit) return dayBack(Number(span[1]), unit, now);
  const date = parseEdtf(text);
  const day = isFault(date) || date.form !== "point" ? null : side === "since" ? date.start.earliest : date.end.latest;
  if (day) return day;
  return { expected: isFault(date) && date.expected !== EDTF_EXPECTED ? date.expected : BOUND_EXPECTED };
}

// Nobody asks for more, and before the year 0 no day can be written.
const MOST_YEARS = 1000;

function dayBack(count: number, unit: keyof typeof UNITS, now: Date): string | BoundFault {
  const start = sub(now, { [UNITS[unit]]: count });
  if (start.getFullYear() >= now.getFullYear() - MOST_YEARS) return formatISO(start, { representation: "date" });
  return { expected: `a span of ${MOST_YEARS} years at most` };
}

const FACTORS = { k: 1e3, m: 1e6, b: 1e9 } as const;

export const NUMBER_EXPECTED = "a number like 1000, 50k or 1M";

/** A number as people write it: 1000, 1,000, 1_000, 50k, 1.5M. Null for anything else, and for what is too large to be one. */
export function readNumber(text: string): number | null {
  const match = /^(\d[\d_,]*(?:\.\d+)?)([kmb])?$/i.exec(text);
  if (!match) return null;
  const factor = (["k", "m", "b"] as const).find((letter) => letter === match[2]?.toLowerCase());
  const number = Number((match[1] ?? "").replace(/[_,]/g, "")) * (factor ? FACTORS[factor] : 1);
  return Number.isFinite(number) ? number : null;
}
