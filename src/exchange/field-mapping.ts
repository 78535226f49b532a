/**
 * One row of a format's mapping table: where a field of theirs goes in our record, and so where an export of that
 * field begins. Import, the loss report and the help read the same table.
 */
export interface FieldMapping {
  /** Keys from the root with dots between them; lists are passed through, `*` stands for any key or any rest of one. */
  readonly theirs: string;
  readonly ours: string;
  /** What becomes of it on the way. */
  readonly about: string;
  /** Our field alone gives the value back, so that `original` does not repeat it. */
  readonly exact: boolean;
}

/** The row for a path of keys, if there is one. */
export function findMapping<Row extends FieldMapping>(table: readonly Row[], path: readonly string[]): Row | undefined {
  return table.find(({ theirs }) => leadsTo(theirs, path));
}

// Key by key, up to the first that differs: a large file may have thousands of paths, and each is looked for.
function leadsTo(theirs: string, path: readonly string[]): boolean {
  let from = 0;
  for (const key of path) {
    const dot = theirs.indexOf(".", from);
    if (!isLike(theirs.slice(from, dot === -1 ? undefined : dot), key)) return false;
    if (dot === -1) return true;
    from = dot + 1;
  }
  return false;
}

function isLike(pattern: string, key: string): boolean {
  return pattern.endsWith("*") ? key.startsWith(pattern.slice(0, -1)) : pattern === key;
}
