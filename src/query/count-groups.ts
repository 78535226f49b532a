/** The groups of rows by one field, by number: 0 is the group of the unknown. */
export interface GroupColumn {
  readonly keyOf: (group: number) => string | null;
  /** The groups of a row, one at least. What is returned holds until the next call. */
  readonly groupsOf: (row: number) => readonly number[];
  /** Higher than every group's number. */
  readonly size: number;
}

/** What a row adds to the sums; null where it has no figure that may be added. */
export type Summand = { readonly unit: string; readonly size: number } | null;

/** What the incidents of a group add up to in one unit. */
export interface UnitSum {
  readonly unit: string;
  readonly sum: number;
  /** Incidents whose figure is in the sum. */
  readonly incidents: number;
}

/** What was counted in one group. */
export class GroupTally {
  incidents = 0;
  withoutFigure = 0;
  readonly #sums = new Map<string, { sum: number; incidents: number }>();

  add(summand: Summand): void {
    this.incidents += 1;
    if (summand === null) {
      this.withoutFigure += 1;
      return;
    }
    const { sum, incidents } = this.#sums.get(summand.unit) ?? { sum: 0, incidents: 0 };
    this.#sums.set(summand.unit, { sum: sum + summand.size, incidents: incidents + 1 });
  }

  /** By unit. */
  sums(): UnitSum[] {
    const units = [...this.#sums.keys()].toSorted();
    return units.map((unit) => ({ unit, ...(this.#sums.get(unit) ?? { sum: 0, incidents: 0 }) }));
  }
}

/** Counts rows by columns of groups. A row counts once in each combination of its groups. */
export function countGroups(
  rows: Iterable<number>,
  columns: readonly GroupColumn[],
  summandOf: (row: number) => Summand,
): { readonly groups: ReadonlyMap<number, GroupTally>; readonly total: GroupTally } {
  const groups = new Map<number, GroupTally>();
  const total = new GroupTally();
  for (const row of rows) {
    const summand = summandOf(row);
    total.add(summand);
    let combined: readonly number[] = [0];
    for (const { size, groupsOf } of columns) combined = combine(combined, groupsOf(row), size);
    for (const number of combined) {
      const tally = groups.get(number) ?? new GroupTally();
      tally.add(summand);
      groups.set(number, tally);
    }
  }
  return { groups, total };
}

function combine(heads: readonly number[], groups: readonly number[], size: number): readonly number[] {
  if (heads.length === 1 && heads[0] === 0) return groups;
  return heads.flatMap((head) => groups.map((group) => head * size + group));
}

/** The keys that a combined number stands for, one for each column. */
export function splitKeys(combined: number, columns: readonly GroupColumn[]): (string | null)[] {
  const keys: (string | null)[] = [];
  let rest = combined;
  for (const { size, keyOf } of columns.toReversed()) {
    keys.unshift(keyOf(rest % size));
    rest = Math.floor(rest / size);
  }
  return keys;
}
