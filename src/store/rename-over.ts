import { renameSync } from "node:fs";
import { platform } from "node:os";

// Together somewhat more than a second.
const WAITS_MS = [1, 5, 20, 50, 100, 200, 300, 500];
const REFUSED_FOR_NOW: ReadonlySet<string> = new Set(["EACCES", "EBUSY", "EPERM"]);

/** What renames, and whether it may refuse to for a moment. */
export interface Renaming {
  readonly rename: (from: string, to: string) => void;
  readonly isWindows: boolean;
}

const BY_SYSTEM: Renaming = { rename: renameSync, isWindows: platform() === "win32" };

/**
 * Gives a file or folder its name, if need be in place of another one. Windows refuses that while anybody has one of them open,
 * be it a scanner for viruses that looks at what is new: there it is tried for a second. Throws what the file system throws.
 */
export function renameOver(from: string, to: string, { rename, isWindows }: Renaming = BY_SYSTEM): void {
  for (const wait of isWindows ? WAITS_MS : []) {
    if (isDone(rename, from, to)) return;
    pause(wait);
  }
  rename(from, to);
}

function isDone(rename: Renaming["rename"], from: string, to: string): boolean {
  try {
    rename(from, to);
    return true;
  } catch (error) {
    if (isRefusedForNow(error)) return false;
    throw error;
  }
}

function isRefusedForNow(error: unknown): boolean {
  return error instanceof Error && "code" in error && REFUSED_FOR_NOW.has(String(error.code));
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
