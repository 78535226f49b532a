import { type Column, type GridOptions, renderGrid } from "./grid.ts";
import { groupEntries } from "./pieces.ts";

// By so many rows the widths of columns are found; a wider cell further down is wrapped.
const MEASURED = 1000;

/** Lays out rows as `renderGrid` does, piece by piece, so that no more than a piece is held. Nothing for no rows. */
export function* renderLongGrid(
  columnsOf: (rows: readonly (readonly string[])[]) => readonly Column[],
  rows: Iterable<readonly string[]>,
  options: GridOptions,
): Iterable<string> {
  let columns: readonly Column[] | null = null;
  for (const group of groupEntries(rows, MEASURED)) {
    // The titles stand above the first piece alone.
    const isFirst = columns === null;
    columns ??= columnsOf(group);
    yield renderGrid(isFirst ? columns : columns.map(({ title: _title, ...column }) => column), group, options);
  }
}
