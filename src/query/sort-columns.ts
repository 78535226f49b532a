import type { IncidentColumns } from "../record/incident-columns.ts";
import type { Field } from "./field.ts";
import { COLUMN } from "./incident-cells.ts";

/** The place of each row in the order of a field, from 1; 0 where it has no value. */
export interface Ranks {
  readonly of: ArrayLike<number>;
  readonly highest: number;
}

/** Sorts rows, which come in the order of their ids, by a field, as `sortRows` does. */
export function sortByRanks(rows: Int32Array, { of, highest }: Ranks, downwards: boolean): Int32Array {
  // Places are counted out: as many rows stand before one as have a lower rank.
  const place = (row: number) => {
    const rank = of[row] ?? 0;
    if (rank === 0) return highest;
    return downwards ? highest - rank : rank - 1;
  };
  const starts = new Int32Array(highest + 2);
  for (const row of rows) starts[place(row) + 1] = (starts[place(row) + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const sorted = new Int32Array(rows.length);
  for (const row of rows) {
    const at = starts[place(row)] ?? 0;
    sorted[at] = row;
    starts[place(row)] = at + 1;
  }
  return sorted;
}

/** The ranks by the column of a field. */
export function ranksOf(columns: IncidentColumns, field: Field): Ranks {
  if (field.order === "figure") return rankNumbers(columns.numbers(COLUMN.size));
  const { codes, size } = columns.words(COLUMN.sort(field));
  return { of: codes, highest: size };
}

/** The ranks of numbers, `NaN` where there is none. */
export function rankNumbers(numbers: Float64Array): Ranks {
  const sizes = Float64Array.from(new Set(numbers.filter((size) => !Number.isNaN(size)))).sort();
  const ranks = new Map(Array.from(sizes, (size, at) => [size, at + 1]));
  return { of: Int32Array.from(numbers, (size) => ranks.get(size) ?? 0), highest: sizes.length };
}
