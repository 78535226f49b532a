import type { FieldPath } from "../record/problem.ts";

/** Any part of a record that names sources: a claim, a denial, a relation, a name. */
export interface SourcedEntry {
  readonly path: FieldPath;
  readonly source: readonly string[];
  readonly entry: Readonly<Record<string, unknown>>;
}

// What an import keeps as it was may have keys of any name.
const NO_CLAIMS: ReadonlySet<string> = new Set(["sources", "original"]);

/** Finds every part of a record that names sources, in file order. */
export function findSourcedEntries(value: unknown): SourcedEntry[] {
  const found: SourcedEntry[] = [];
  if (isObject(value)) gather(value, [], found);
  return found;
}

// Most of a record is text, for which no path is made.
function gather(entry: Readonly<Record<string, unknown>>, path: FieldPath, found: SourcedEntry[]): void {
  if (Array.isArray(entry.source)) found.push({ path, source: entry.source.map(String), entry });
  for (const key of Object.keys(entry)) {
    const part = entry[key];
    if (!isObject(part) || key === "source" || (path.length === 0 && NO_CLAIMS.has(key))) continue;
    if (Array.isArray(part)) gatherItems(part, [...path, key], found);
    else gather(part, [...path, key], found);
  }
}

function gatherItems(items: readonly unknown[], path: FieldPath, found: SourcedEntry[]): void {
  for (const [at, item] of items.entries()) {
    if (Array.isArray(item)) gatherItems(item, [...path, at], found);
    else if (isObject(item)) gather(item, [...path, at], found);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
