import type { DateEnd, EventDate } from "../record/edtf.ts";

/** The first day on which something may have begun, and how exact that is. */
export type Beginning = Pick<DateEnd, "earliest" | "precision">;

const PERIODS = [
  ["day", 10],
  ["month", 7],
  ["year", 4],
] as const;

/**
 * When a date begins, for formats that know a day, a month or a year and nothing between them: what lies between two
 * days begins within the period that both are in, and on no known day where that is none.
 */
export function findBeginning({ form, start, end }: EventDate): Beginning | null {
  const [first, last] = [start.earliest, end.latest];
  if (form !== "between") return first === null ? null : start;
  if (first === null || last === null) return null;
  const period = PERIODS.find(([, length]) => first.slice(0, length) === last.slice(0, length));
  if (!period) return null;
  const [precision, length] = period;
  return { earliest: `${first.slice(0, length)}${"-01-01".slice(length - 4)}`, precision };
}
