import { compareText } from "../record/date-summary.ts";
import type { Field, FieldContext } from "./field.ts";
import type { IncidentRow } from "./incident-answer.ts";
import { createTimeline, type Timeline } from "./timeline.ts";

/** The incidents of one group, in the order given. */
export interface Lane {
  /** Null for the incidents that belong to no group. */
  readonly key: string | null;
  readonly label: string;
  readonly rows: readonly IncidentRow[];
}

/** Groups incidents, those with most first, ties by key, those of no group last. An incident stands in each of its groups. */
export function createLanes(rows: readonly IncidentRow[], field: Field, context: FieldContext): Lane[] {
  const groups = new Map<string | null, IncidentRow[]>();
  for (const row of rows) {
    const keys = [...new Set(field.group?.(row, context) ?? [])];
    for (const key of keys.length > 0 ? keys : [null]) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .map(([key, own]) => ({
      key,
      label: key === null ? "not known" : (field.label?.(key, context.catalog) ?? key),
      rows: own,
    }))
    .toSorted(compareLanes);
}

function compareLanes(a: Lane, b: Lane): number {
  const unknownLast = Number(a.key === null) - Number(b.key === null);
  return unknownLast || b.rows.length - a.rows.length || compareText(a.key ?? "", b.key ?? "");
}

/** Each lane as a timeline, all on the axis of the incidents together. */
export function drawableLanes(lanes: readonly Lane[]): {
  readonly axis: Timeline;
  readonly lanes: readonly (Pick<Lane, "label"> & Timeline)[];
} {
  const axis = createTimeline([...new Set(lanes.flatMap(({ rows }) => rows))]);
  return { axis, lanes: lanes.map(({ label, rows }) => ({ label, ...createTimeline(rows) })) };
}
