import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

const PIECE = 1 << 18;
const NEWLINE = 0x0a;

/** Where in a file some of its lines lie. */
export interface LinesPlace {
  readonly at: number;
  readonly length: number;
}

/**
 * Cuts a file into pieces of whole lines, of some 250 kB each unless a line is longer. Throws where the file cannot be
 * read. At the end `note`, if there is one, is given the SHA-256 of the whole.
 */
export function* splitLines(path: string, note: ((digest: string) => void) | null = null): Generator<LinesPlace> {
  const hash = note && createHash("sha256");
  const file = openSync(path, "r");
  try {
    const piece = Buffer.allocUnsafeSlow(PIECE);
    let [start, at] = [0, 0];
    for (let read = readSync(file, piece, 0, PIECE, at); read > 0; read = readSync(file, piece, 0, PIECE, at)) {
      const bytes = piece.subarray(0, read);
      hash?.update(bytes);
      const last = bytes.lastIndexOf(NEWLINE);
      const end = at + last + 1;
      at += read;
      if (last === -1) continue;
      yield { at: start, length: end - start };
      start = end;
    }
    if (at > start) yield { at: start, length: at - start };
    if (hash) note?.(hash.digest("base64url"));
  } finally {
    closeSync(file);
  }
}
