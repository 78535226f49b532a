import type { NameHit, NameTable } from "../../record/name-index.ts";
import type { CompiledRows } from "./compiled-rows.ts";
import { type NamedKind, namesFile } from "./format.ts";

/** The names of a kind, looked up in their sorted column. */
export function compiledNames(rows: CompiledRows, kind: NamedKind): NameTable {
  const columns = () => rows.columns(namesFile(kind));
  const hitsAt = (row: number): NameHit[] => JSON.parse(columns().textAt("hits", row));
  return {
    hitsOf: (key) => {
      const row = columns().findText("key", key);
      return row === -1 ? [] : hitsAt(row);
    },
    *all() {
      for (let row = 0; row < columns().length; row += 1) yield* hitsAt(row);
    },
  };
}
