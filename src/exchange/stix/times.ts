import type { DateClaimAnswer } from "../../query/incident-answer.ts";
import type { EventDate } from "../../record/edtf.ts";
import { readEdtf } from "../../record/edtf.ts";
import { findBeginning } from "../beginning.ts";
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
  const start = findBeginning(date);
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
