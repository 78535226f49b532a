import { existsSync } from "node:fs";
import { join } from "node:path";
import { CompiledRows } from "./compiled-rows.ts";
import { compareStamps, isUntouched, stampFiles } from "./fingerprint.ts";
import { FILE } from "./format.ts";

/** The compiled form of the shipped data set. */
export function shippedFolder(packageRoot: string): string {
  return join(packageRoot, "dist", "catalog");
}

/**
 * The compiled form of the package, or null where there is none, where another version wrote it, or where the files of
 * a checkout have changed since. An installed package has no sources beside it and is taken as it is.
 */
export function openShipped(packageRoot: string): CompiledRows | null {
  const rows = tryOpen(shippedFolder(packageRoot));
  if (rows === null || !existsSync(join(packageRoot, "src"))) return rows;
  return isFresh(rows, [join(packageRoot, "data")]) ? rows : null;
}

/** Whether a compiled catalog still says what its data folders say. `deep` reads every file instead of trusting size and time. */
export function isFresh(rows: CompiledRows, folders: readonly string[], deep = false): boolean {
  const stamps = rows.columns(FILE.sources);
  if (!deep && isUntouched(stamps, folders)) return true;
  const { changed, gone } = compareStamps(stamps, stampFiles(folders), deep);
  return changed.size === 0 && gone.size === 0;
}

/** Null where a folder holds no compiled catalog that this program can read. */
export function tryOpen(folder: string): CompiledRows | null {
  try {
    return new CompiledRows(folder);
  } catch {
    return null;
  }
}
