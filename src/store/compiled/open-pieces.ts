import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { DamagedForm } from "../../record/damaged-form.ts";

/** A file that is open to be read in pieces. */
export interface Pieces {
  /** Fills a buffer with the bytes from a place on, and returns how many there were. */
  readonly read: (into: Uint8Array, at: number) => number;
  readonly close: () => void;
}

/**
 * Opens a file of a compiled form to be read in pieces. A file inside a one-file executable cannot be opened, and is read
 * whole. Throws `DamagedForm` where there is none, or none any more.
 */
export function openPieces(folder: string, name: string): Pieces {
  const path = join(folder, name);
  const file = tryOpenFile(path);
  if (file !== null) {
    return { read: (into, at) => readSync(file, into, 0, into.length, at), close: () => closeSync(file) };
  }
  const whole = tryReadFile(path);
  if (whole === null) throw new DamagedForm(folder, `${name} cannot be opened`);
  return { read: (into, at) => whole.copy(into, 0, at, at + into.length), close: () => {} };
}

function tryReadFile(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function tryOpenFile(path: string): number | null {
  try {
    return openSync(path, "r");
  } catch {
    return null;
  }
}
