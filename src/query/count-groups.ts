/** The groups of rows by one field, by number: 0 is the group of the unknown. */
export interface GroupColumn {
  readonly keyOf: (group: number) => string | null;
  /** The groups of a row, one at least. What is returned holds until the next call. */
  readonly groupsOf: (row: number) => readonly number[];
  /** Higher than every group's number. */
  readonly size: number;
  /** The one group of each row, where no row has several. */
  readonly single?: ArrayLike<number>;
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

/** How many rows there are in each group of one field; that is counted fastest. */
export function countSingles(rows: ArrayLike<number>, { size, single = [] }: GroupColumn): Counted {
  const counts = new Int32Array(size);
  for (let at = 0; at < rows.length; at += 1) {
    const group = single[rows[at] ?? 0] ?? 0;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const groups = new Map<number, GroupTally>();
  for (const [group, incidents] of counts.entries()) if (incidents > 0) groups.set(group, new GroupTally(incidents));
  return { groups, total: new GroupTally(rows.length) };
}

/** The groups that have any row, by number, and all rows together. */
export interface Counted {
  readonly groups: ReadonlyMap<number, GroupTally>;
  readonly total: GroupTally;
}

/** What was counted in one group. */
export class GroupTally {
  incidents: number;
  withoutFigure = 0;
  readonly #sums = new Map<string, { sum: number; incidents: number }>();

  constructor(incidents = 0) {
    this.incidents = incidents;
  }

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
): Counted {
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
