import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";

// A run writes all the time; what nobody has written to for so long was left by one that was killed.
const ABANDONED_MS = 10 * 60 * 1000;

const UNFINISHED = /^\.(.+)\.[\da-f]{12}\.part$/;

/**
 * Takes away what killed runs left of files that they were writing: in a folder and all below it, or in the folder alone
 * those that stand beside one file. What cannot be taken away now is taken away by a later run.
 */
export function sweepUnfinished(folder: string, { beside }: { readonly beside?: string } = {}): void {
  try {
    for (const path of readdirSync(folder, { recursive: beside === undefined, encoding: "utf8" })) {
      const of = UNFINISHED.exec(basename(path))?.[1];
      if (of !== undefined && of === (beside ?? of)) sweepFile(join(folder, path));
    }
  } catch {
    // Nobody is kept from anything by what is left, and the folder may not be there yet.
  }
}

function sweepFile(path: string): void {
  const age = Math.abs(Date.now() - statSync(path).mtimeMs);
  if (age > ABANDONED_MS) rmSync(path, { force: true });
}
