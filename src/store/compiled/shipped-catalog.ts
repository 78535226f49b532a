import { join } from "node:path";
import { isCheckout } from "./built-summary.ts";
import { type CompiledRows, tryOpen } from "./compiled-rows.ts";
import { isFresh } from "./fresh-catalog.ts";
import { shippedFolder } from "./shipped-folder.ts";

/**
 * The compiled form of the package, or null where there is none, where another version wrote it, or where the files of
 * a checkout have changed since. An installed package has no sources beside it and is taken as it is.
 */
export function openShipped(packageRoot: string): CompiledRows | null {
  const rows = tryOpen(shippedFolder(packageRoot));
  if (rows === null || !isCheckout(packageRoot)) return rows;
  return isFresh(rows, [join(packageRoot, "data")]) ? rows : null;
}
