import { existsSync } from "node:fs";
import { join } from "node:path";
import { type CompiledRows, tryOpen } from "./compiled-rows.ts";
import { isFresh } from "./fresh-catalog.ts";

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
