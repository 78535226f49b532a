import { openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { DamagedForm } from "../../record/damaged-form.ts";

/** Fills a buffer with the bytes of a file from a place on, and returns how many there were. */
export type ReadPiece = (into: Uint8Array, at: number) => number;

/**
 * Opens a file of a compiled form to be read in pieces. A file inside a one-file executable cannot be opened, and is read
 * whole. Throws `DamagedForm` where there is none, or none any more.
 */
export function openPieces(folder: string, name: string): ReadPiece {
  const path = join(folder, name);
  const file = tryOpenFile(path);
  if (file !== null) return (into, at) => readSync(file, into, 0, into.length, at);
  const whole = tryReadFile(path);
  if (whole === null) throw new DamagedForm(folder, `${name} cannot be opened`);
  return (into, at) => whole.copy(into, 0, at, at + into.length);
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
