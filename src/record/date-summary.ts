import type { DateEnd, EventDate, Precision } from "./edtf.ts";

/** A date as answers carry it: the text as written, and its outermost possible days. */
export interface DateSummary {
  readonly edtf: string;
  /** ISO day, or null where the start is unknown or open. */
  readonly earliest: string | null;
  /** ISO day, or null where the end is unknown or open. */
  readonly latest: string | null;
  /** The coarser of the two ends. */
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

const COARSENESS = { day: 0, month: 1, year: 2 } satisfies Record<Precision, number>;

export function summarizeDate(date: EventDate): DateSummary {
  return {
    edtf: date.edtf,
    earliest: date.start.earliest,
    latest: date.end.latest,
    precision: coarser(date.start, date.end),
    approximate: date.start.approximate || date.end.approximate,
    uncertain: date.start.uncertain || date.end.uncertain,
  };
}

function coarser(start: DateEnd, end: DateEnd): Precision {
  const first = start.precision ?? end.precision ?? "year";
  const second = end.precision ?? first;
  return COARSENESS[first] >= COARSENESS[second] ? first : second;
}

/**
 * Total order of dates: by the earliest possible day, then by the latest; a missing bound is before every day at the
 * start and after every day at the end; no date at all comes last.
 */
export function compareDates(a: DateSummary | null, b: DateSummary | null): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return compareText(a.earliest ?? "", b.earliest ?? "") || compareText(a.latest ?? "9999", b.latest ?? "9999");
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
