import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

// A run that opened a catalog before it was replaced has the files it needs open by then.
const STILL_READ_MS = 2 * 60 * 1000;
// A run writes all the time; what nobody has written to for so long was left by one that was killed.
const ABANDONED_MS = 10 * 60 * 1000;
const UNUSED_MS = 90 * 24 * 60 * 60 * 1000;

const POINTER = /^[\da-f]{32}\.current$/;
const UNFINISHED = /^([\da-f]{32}-[\da-f]{12}\.part|[\da-f]{32}\.current\.[\da-f]{32}-[\da-f]{12})$/;
const CATALOG = /^[\da-f]{32}-[\da-f]{12}$/;

/**
 * Takes away what killed runs left in a cache, whatever data they were about, and catalogs that were replaced, or not
 * made anew for a season. Other files are left alone. What cannot be taken away now is taken away by a later run.
 */
export function sweepCache(root: string): void {
  const entries = readdirSync(root);
  for (const pointer of entries.filter((name) => POINTER.test(name))) {
    if (ageOf(join(root, pointer)) > UNUSED_MS) attempt(() => rmSync(join(root, pointer)));
  }
  const named = new Set(entries.filter((name) => POINTER.test(name)).map((name) => readPointer(join(root, name))));
  for (const entry of entries) {
    const path = join(root, entry);
    const isOld =
      (CATALOG.test(entry) && !named.has(entry) && ageOf(path) > STILL_READ_MS) ||
      (UNFINISHED.test(entry) && ageOf(path) > ABANDONED_MS);
    if (isOld) removeNow(path);
  }
}

/** Takes away a file or folder, where that can be done now. */
export function removeNow(path: string): void {
  attempt(() => rmSync(path, { recursive: true, force: true }));
}

/** Has the time in which a catalog may still be read begin now. */
export function touchCatalog(folder: string): void {
  const now = new Date();
  attempt(() => utimesSync(folder, now, now));
}

function readPointer(path: string): string {
  return attempt(() => readFileSync(path, "utf8")) ?? "";
}

// Since the last change of the path or of a file in it, by a clock that may have been set back in the meantime.
function ageOf(path: string): number {
  const now = Date.now();
  const changed = attempt(() => Math.max(timeOf(path), ...listInside(path).map((name) => timeOf(join(path, name)))));
  return Math.abs(now - (changed ?? now));
}

function timeOf(path: string): number {
  return statSync(path).mtimeMs;
}

function listInside(path: string): string[] {
  return statSync(path).isDirectory() ? readdirSync(path) : [];
}

// Other runs sweep at the same time, and a system may refuse to take away what somebody has open.
function attempt<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch {
    return null;
  }
}
