import type { EventDate } from "../record/edtf.ts";
import type { ClockChoice } from "../record/terms.ts";
import { CLOCKS, type Clock } from "../record/terms.ts";
import { dateOnClock, type IncidentAnswer, type IncidentRow } from "./incident-answer.ts";

/** Days that something took, for drawing: where it may have been, and within that where it surely was. */
export interface Stretch {
  /** ISO days; null where there is no bound. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Null where no day is sure. */
  readonly sureFrom: string | null;
  readonly sureTo: string | null;
}

export interface TimelineEntry {
  readonly answer: IncidentAnswer;
  readonly stretches: Readonly<Record<Clock, Stretch | null>>;
  /** Whether it has a date on the clock that orders the timeline, and the year of its start where that is known. */
  readonly dated: boolean;
  readonly year: string | null;
}

export interface Timeline {
  /** The days that the shared axis begins and ends with; null where no date is known. */
  readonly first: string | null;
  readonly last: string | null;
  readonly entries: readonly TimelineEntry[];
}

/** Puts incidents on one axis, in the order given, which should be that of the clock. */
export function createTimeline(rows: readonly IncidentRow[], clock: ClockChoice = "disclosed"): Timeline {
  const entries = rows.map(({ incident, answer }): TimelineEntry => {
    const stretch = (name: Clock) => {
      const date = dateOnClock(incident, name);
      return date && stretchOf(date);
    };
    return {
      answer,
      stretches: { occurred: stretch("occurred"), discovered: stretch("discovered"), disclosed: stretch("disclosed") },
      dated: dateOnClock(incident, clock) !== null,
      year: dateOnClock(incident, clock)?.start.earliest?.slice(0, 4) ?? null,
    };
  });
  const days = entries
    .flatMap(({ stretches }) =>
      CLOCKS.flatMap((name) => [stretches[name]?.earliest ?? [], stretches[name]?.latest ?? []].flat()),
    )
    .toSorted();
  return { first: days[0] ?? null, last: days.at(-1) ?? null, entries };
}

/** Where a date may lie and where it surely does. Ends that are marked or unknown make nothing sure. */
export function stretchOf(date: EventDate): Stretch {
  const bounds = { earliest: date.start.earliest, latest: date.end.latest };
  const isOpen = [date.start, date.end].some((end) => end.approximate || end.uncertain);
  const sureFrom = date.form === "span" ? date.start.latest : date.start.earliest;
  const sureTo = date.form === "span" ? (date.end.earliest ?? (date.ongoing ? sureFrom : null)) : date.end.latest;
  const isSure = !isOpen && sureFrom !== null && sureTo !== null && sureFrom <= sureTo && isExact(date);
  return { ...bounds, sureFrom: isSure ? sureFrom : null, sureTo: isSure ? sureTo : null };
}

// A month or a year says on which days something may have been, not on which it was.
function isExact(date: EventDate): boolean {
  return date.form === "span" || (date.form === "point" && date.start.precision === "day");
}
