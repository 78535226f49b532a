import { readEdtf } from "../record/edtf.ts";
import type { IncidentFile } from "../record/schema/incident.ts";
import type { Clock } from "../record/terms.ts";

type Dates = Pick<IncidentFile, "dates">;

/** The first day that any claim on a clock allows; null as soon as one leaves its start open, or where there is none. */
export function earliestStart({ dates }: Dates, clock: Clock): string | null {
  const days = (dates[clock] ?? []).map(({ when }) => readEdtf(when).start.earliest).filter((day) => day !== null);
  return days.length === dates[clock]?.length ? (days.toSorted()[0] ?? null) : null;
}

/** The last day that any claim on a clock allows; null as soon as one leaves its end open, or where there is none. */
export function latestEnd({ dates }: Dates, clock: Clock): string | null {
  const days = (dates[clock] ?? []).map(({ when }) => readEdtf(when).end.latest).filter((day) => day !== null);
  return days.length === dates[clock]?.length ? (days.toSorted().at(-1) ?? null) : null;
}
