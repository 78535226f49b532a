import { openSync, readFileSync, readSync } from "node:fs";

/** Fills a buffer with the bytes of a file from a place on, and returns how many there were. */
export type ReadPiece = (into: Uint8Array, at: number) => number;

/** Opens a file to be read in pieces. A file inside a one-file executable cannot be opened, and is read whole. */
export function openPieces(path: string): ReadPiece {
  const file = tryOpenFile(path);
  if (file !== null) return (into, at) => readSync(file, into, 0, into.length, at);
  const whole = readFileSync(path);
  return (into, at) => whole.copy(into, 0, at, at + into.length);
}

function tryOpenFile(path: string): number | null {
  try {
    return openSync(path, "r");
  } catch {
    return null;
  }
}
