import { compareText } from "../record/date-summary.ts";
import type { Field } from "./field.ts";
import type { IncidentRow } from "./incident-answer.ts";

/**
 * Sorts by a field, ties by id. Dates sort by the earliest possible day; what has no value comes last whichever way
 * round. Newest disclosed first is `sortRows(rows, disclosed, true)`.
 */
export function sortRows(rows: readonly IncidentRow[], field: Field, reverse: boolean): IncidentRow[] {
  const { sort } = field;
  return sort ? sortByKey(rows, sort, reverse, (a, b) => compareText(a.answer.id, b.answer.id)) : [...rows];
}

/** Sorts by a key in the same way; ties as `compareTies` has them, or as they stand. */
export function sortByKey<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey | null,
  reverse: boolean,
  compareTies: (a: Row, b: Row) => number = () => 0,
): Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const direction = reverse ? -1 : 1;
  const sorted = keyed.toSorted((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? compareTies(a.row, b.row) : a.key === null ? 1 : -1;
    return direction * compareKeys(a.key, b.key) || compareTies(a.row, b.row);
  });
  return sorted.map(({ row }) => row);
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareText(sortText(a) ?? "", sortText(b) ?? "");
}

/** What rows sort by. */
export type SortKey = NonNullable<ReturnType<NonNullable<Field["sort"]>>>;

/** What a field sorts by as a text whose order is the order of the field; null where it has no value. */
export function sortText(key: SortKey | null): string | null {
  if (key === null || typeof key !== "object") return key === null ? null : String(key);
  // As dates compare: a missing bound is before every day at the start, and after every day at the end.
  return `${key.earliest ?? ""} ${key.latest ?? "9999"}`;
}
