import type { Counts } from "../query/count-incidents.ts";

/** A group of one of the two fields. */
export interface CrossGroup {
  readonly key: string | null;
  readonly label: string;
}

/** Counts by two fields as a table: what the first holds stands below one another, what the second holds side by side. */
export interface CrossCounts {
  readonly rows: readonly CrossGroup[];
  readonly columns: readonly CrossGroup[];
  /** Zero where no incident belongs to both. */
  readonly countOf: (row: CrossGroup, column: CrossGroup) => number;
  readonly most: number;
}

/** Arranges counts by two fields. Periods stand in their order, without gaps; others by number; the unknown last. */
export function crossCounts({ groups, ordered }: Counts): CrossCounts {
  const cells = new Map(groups.map(({ keys, incidents }) => [JSON.stringify(keys), incidents]));
  const side = (at: 0 | 1): CrossGroup[] => {
    const found = groups.map(({ keys, labels }) => ({ key: keys[at] ?? null, label: labels[at] ?? "" }));
    const unique = found.filter(({ key }, index) => found.findIndex((other) => other.key === key) === index);
    if (!ordered[at]) return sortByNumber(unique, groups, at);
    const unknown = unique.filter(({ key }) => key === null);
    return [...fillPeriods(unique.flatMap(({ key }) => key ?? [])), ...unknown];
  };
  return {
    rows: side(0),
    columns: side(1),
    countOf: (row, column) => cells.get(JSON.stringify([row.key, column.key])) ?? 0,
    most: Math.max(0, ...cells.values()),
  };
}

/** The same table, turned. */
export function turnCross({ rows, columns, countOf, most }: CrossCounts): CrossCounts {
  return { rows: columns, columns: rows, countOf: (row, column) => countOf(column, row), most };
}

function sortByNumber(entries: readonly CrossGroup[], groups: Counts["groups"], at: 0 | 1): CrossGroup[] {
  const sums = new Map<string | null, number>();
  for (const { keys, incidents } of groups) {
    const key = keys[at] ?? null;
    sums.set(key, (sums.get(key) ?? 0) + incidents);
  }
  return entries.toSorted(
    (a, b) => Number(a.key === null) - Number(b.key === null) || (sums.get(b.key) ?? 0) - (sums.get(a.key) ?? 0),
  );
}

// Years (2021) or months (2021-08), from the first to the last.
function fillPeriods(keys: readonly string[]): CrossGroup[] {
  const [first, last] = [keys.toSorted()[0], keys.toSorted().at(-1)];
  if (first === undefined || last === undefined) return [];
  const isMonths = first.length > 4;
  const filled: CrossGroup[] = [];
  for (let at = ordinalOf(first, isMonths); at <= ordinalOf(last, isMonths); at += 1) {
    const key = isMonths ? `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}` : String(at);
    filled.push({ key, label: key });
  }
  return filled;
}

function ordinalOf(period: string, isMonths: boolean): number {
  const [year = 0, month = 1] = period.split("-").map(Number);
  return isMonths ? year * 12 + month - 1 : year;
}
