import { join } from "node:path";
import { DamagedForm } from "../../record/damaged-form.ts";
import { isCheckout } from "./built-summary.ts";
import { CompiledRows } from "./compiled-rows.ts";
import { isFresh } from "./fresh-catalog.ts";
import { shippedFolder } from "./shipped-folder.ts";

/**
 * The compiled form of the package, or null where there is none, where another version wrote it, where the files of a
 * checkout have changed since, or where it is one of the damaged. An installed package has no sources beside it and is
 * taken as it is. Throws `DamagedForm`, here or when it is read, where it is not as it was written.
 */
export function openShipped(packageRoot: string, damaged: ReadonlySet<string> = new Set()): CompiledRows | null {
  const folder = shippedFolder(packageRoot);
  const rows = damaged.has(folder) ? null : openSound(folder);
  if (rows === null || !isCheckout(packageRoot)) return rows;
  return isFresh(rows, [join(packageRoot, "data")]) ? rows : null;
}

// To be told apart: nothing is missing from a package that was never built, and something from one that is damaged.
function openSound(folder: string): CompiledRows | null {
  try {
    return new CompiledRows(folder);
  } catch (error) {
    if (error instanceof DamagedForm) throw error;
    return null;
  }
}
