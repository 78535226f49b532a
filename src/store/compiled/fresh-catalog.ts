import type { CompiledRows } from "./compiled-rows.ts";
import { compareStamps, isUntouched, stampFiles } from "./fingerprint.ts";
import { FILE } from "./format.ts";

/** Whether a compiled catalog still says what its data folders say. `deep` reads every file instead of trusting size and time. */
export function isFresh(rows: CompiledRows, folders: readonly string[], deep = false): boolean {
  const stamps = rows.columns(FILE.sources);
  if (!deep && isUntouched(stamps, folders)) return true;
  const { changed, gone } = compareStamps(stamps, stampFiles(folders), deep);
  return changed.size === 0 && gone.size === 0;
}
