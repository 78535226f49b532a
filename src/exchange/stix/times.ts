import type { DateClaimAnswer } from "../../query/incident-answer.ts";
import type { DateEnd, EventDate } from "../../record/edtf.ts";
import { readEdtf } from "../../record/edtf.ts";
import { timeOf } from "./stix-object.ts";

/** The times of an event or an impact, each with how exact it is (timestamp-fidelity-enum). */
export interface StixTimes {
  readonly start_time?: string;
  readonly start_time_fidelity?: string;
  readonly end_time?: string;
  readonly end_time_fidelity?: string;
}

/**
 * The times of a date, never more exact than it is. What lies between two days begins within the day, month or year
 * that both share, and at no time STIX can tell where they share none. An end that is not after the start is left out,
 * as the specification asks.
 */
export function toTimes(date: EventDate): StixTimes {
  const start = date.form === "between" ? commonEnd(date) : date.start;
  const started = start?.earliest && start.precision ? start : null;
  const isSpan = date.form === "span" && date.end.earliest !== null;
  const ended = isSpan && (started?.earliest ?? "") < (date.end.earliest ?? "") ? date.end : null;
  return {
    ...(started?.earliest
      ? { start_time: timeOf(started.earliest), start_time_fidelity: started.precision ?? "day" }
      : {}),
    ...(ended?.earliest ? { end_time: timeOf(ended.earliest), end_time_fidelity: ended.precision ?? "day" } : {}),
  };
}

/** The times of a date claim, and the labels of its doubts. */
export function timesOfClaim({ edtf }: Pick<DateClaimAnswer, "edtf">): StixTimes {
  return toTimes(readEdtf(edtf));
}

const SHARED = [
  ["day", 10],
  ["month", 7],
  ["year", 4],
] as const;

function commonEnd({ start, end }: EventDate): Pick<DateEnd, "earliest" | "precision"> | null {
  const [first, last] = [start.earliest, end.latest];
  if (first === null || last === null) return null;
  const shared = SHARED.find(([, length]) => first.slice(0, length) === last.slice(0, length));
  if (!shared) return null;
  const [precision, length] = shared;
  return { earliest: first.slice(0, length) + "-01-01".slice(length - 4), precision };
}
