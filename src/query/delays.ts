import { type EventDate, readEdtf } from "../record/edtf.ts";
import type { IncidentRow } from "./incident-answer.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The usual number of days between two clocks, as the range that uncertain dates leave. */
export interface Delay {
  /** Median of the shortest and of the longest possible delays, in days; null where none is known. */
  readonly least: number | null;
  readonly most: number | null;
  /** Incidents for which both dates are known. */
  readonly known: number;
  readonly of: number;
}

/** From the start of an incident to its discovery, and from discovery to disclosure. */
export function measureDelays(rows: readonly IncidentRow[]): {
  readonly to_discovery: Delay;
  readonly to_disclosure: Delay;
} {
  return {
    to_discovery: measureDelay(rows, "occurred", "discovered"),
    to_disclosure: measureDelay(rows, "discovered", "disclosed"),
  };
}

type DelayClock = "occurred" | "discovered" | "disclosed";

function measureDelay(rows: readonly IncidentRow[], from: DelayClock, to: DelayClock): Delay {
  const ranges = rows.flatMap(({ answer }) => {
    const [start, end] = [answer[from], answer[to]].map((date) => date && readEdtf(date.edtf));
    return start && end ? (rangeOf(start, end) ?? []) : [];
  });
  return {
    least: median(ranges.map(({ least }) => least)),
    most: median(ranges.map(({ most }) => most)),
    known: ranges.length,
    of: rows.length,
  };
}

// The start of a "some time between" may lie anywhere in it, the start of a span only within its first end.
function rangeOf(from: EventDate, to: EventDate): { readonly least: number; readonly most: number } | null {
  const first = from.start.earliest;
  const last = from.form === "between" ? from.end.latest : from.start.latest;
  const soonest = to.start.earliest;
  const latest = to.form === "between" ? to.end.latest : to.start.latest;
  if (!first || !last || !soonest || !latest) return null;
  return { least: Math.max(0, daysBetween(last, soonest)), most: Math.max(0, daysBetween(first, latest)) };
}

// An ISO day alone is read as its midnight in UTC, where every day is equally long.
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? upper) + upper) / 2);
}
