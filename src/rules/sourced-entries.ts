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
export function findSourcedEntries(value: unknown, path: FieldPath = []): SourcedEntry[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => findSourcedEntries(item, [...path, at]));
  if (typeof value !== "object" || value === null) return [];
  const entry = Object.fromEntries(Object.entries(value));
  const inner = Object.entries(entry).flatMap(([key, part]) =>
    key === "source" || (path.length === 0 && NO_CLAIMS.has(key)) ? [] : findSourcedEntries(part, [...path, key]),
  );
  return Array.isArray(entry.source) ? [{ path, source: entry.source.map(String), entry }, ...inner] : inner;
}
