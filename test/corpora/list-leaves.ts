type Thing = { readonly [key: string]: unknown };

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Everything that a JSON value says, as `path=value`: a leaf for each value, lists as sets. An object in a list is one
 * leaf, since its values belong together.
 */
export function listLeaves(value: unknown, path = ""): Set<string> {
  return new Set(collect(value, path));
}

function collect(value: unknown, path: string): string[] {
  if (isThing(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, inner]) => collect(inner, path === "" ? key : `${path}.${key}`));
  }
  if (!Array.isArray(value) || value.length === 0) return [`${path}=${JSON.stringify(value)}`];
  return value.flatMap((entry) =>
    isThing(entry) ? `${path}=${JSON.stringify(sortKeys(entry))}` : collect(entry, path),
  );
}

function sortKeys(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many of the leaves are missing elsewhere, by path. */
export function countMissing(leaves: ReadonlySet<string>, elsewhere: ReadonlySet<string>, counts: Map<string, number>) {
  for (const leaf of leaves) {
    if (elsewhere.has(leaf)) continue;
    const path = leaf.slice(0, leaf.indexOf("="));
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
}
