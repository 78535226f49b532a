import type { NameHit, NameTable } from "../../record/name-index.ts";
import type { CompiledRows } from "./compiled-rows.ts";
import { type NamedKind, namesFile } from "./format.ts";
import { readHits } from "./growing-names.ts";

const MOST_KEPT = 20_000;

/** The names of a kind, looked up in their sorted column. */
export function compiledNames(rows: CompiledRows, kind: NamedKind): NameTable {
  const columns = () => rows.columns(namesFile(kind));
  const kept = new Map<string, readonly NameHit[]>();
  const hitsAt = (row: number): NameHit[] => readHits(columns().textAt("hits", row));
  return {
    // A question asks for the same few speakers again and again.
    hitsOf: (key) => {
      const known = kept.get(key);
      if (known) return known;
      const row = columns().findText("key", key);
      const hits = row === -1 ? [] : hitsAt(row);
      if (kept.size < MOST_KEPT) kept.set(key, hits);
      return hits;
    },
    *hitsFrom(key) {
      for (let row = columns().findPlace("key", key); row < columns().length; row += 1) {
        if (!columns().textAt("key", row).startsWith(key)) return;
        yield* hitsAt(row);
      }
    },
    *all() {
      for (let row = 0; row < columns().length; row += 1) yield* hitsAt(row);
    },
  };
}
