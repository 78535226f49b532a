import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { DateSummary } from "../../record/date-summary.ts";
import { readEdtf } from "../../record/edtf.ts";
import { type Beginning, findBeginning } from "../beginning.ts";
import type { JsonObject } from "../json.ts";

/** The dates of a VERIS incident, with what could be told of which clock. */
export interface VerisTimeline {
  readonly timeline: JsonObject;
  readonly notification: JsonObject | null;
  /** The year that VERIS demands is that of another clock, or of the record. */
  readonly isBorrowed: boolean;
  readonly hasDiscovery: boolean;
}

/** The dates of an incident as VERIS has them; no more exact than they are. */
export function createTimeline(answer: IncidentAnswer): VerisTimeline {
  const occurred = partsOf(answer.occurred);
  const notification = partsOf(answer.disclosed);
  const borrowed = notification?.year ?? partsOf(answer.discovered)?.year ?? Number(answer.added.slice(0, 4));
  const days = daysToDiscovery(answer);
  return {
    timeline: {
      incident: occurred ?? { year: borrowed },
      ...(days === null ? {} : { discovery: { unit: "Days", value: days } }),
    },
    notification,
    isBorrowed: occurred === null,
    hasDiscovery: days !== null,
  };
}

function partsOf(date: DateSummary | null): JsonObject | null {
  const beginning: Beginning | null = date && findBeginning(readEdtf(date.edtf));
  if (!beginning?.earliest) return null;
  const [year = 0, month = 0, day = 0] = beginning.earliest.split("-").map(Number);
  if (beginning.precision === "year") return { year };
  return beginning.precision === "month" ? { year, month } : { year, month, day };
}

function daysToDiscovery({ occurred, discovered }: IncidentAnswer): number | null {
  const [from, to] = [exactDay(occurred), exactDay(discovered)];
  const days = from === null || to === null ? -1 : (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days < 0 ? null : days;
}

// Of a span the day it began counts, if that alone is exact.
function exactDay(date: DateSummary | null): string | null {
  const read = date && readEdtf(date.edtf);
  if (!read || read.form === "between") return null;
  const { earliest, precision, approximate, uncertain } = read.start;
  return precision === "day" && !approximate && !uncertain ? earliest : null;
}
