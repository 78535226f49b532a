import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { LIMITS } from "./limits.ts";
import type { Place, PlacedFault } from "./yaml-text.ts";

/** The text of a record, or why it is not read. */
export type RecordText = { readonly text: string } | { readonly fault: PlacedFault };

/** Reads a plain file of UTF-8 that is no larger than a record may be. Nothing is thrown, and nothing is replaced. */
export function readRecordText(file: string): RecordText & { readonly bytes: Uint8Array } {
  const none = Buffer.alloc(0);
  try {
    const { size } = statSync(file);
    if (size > LIMITS.recordBytes) return { fault: tooLarge(size), bytes: none };
    const bytes = readFileSync(file);
    return { ...decodeText(bytes), bytes };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/,? '.*/s, "") : String(error);
    return {
      fault: fileFault("unreadable", `a file that cannot be read (${reason})`, "a file that can be read"),
      bytes: none,
    };
  }
}

/** Bytes as text; a byte that is no UTF-8 is a fault at its line and column. `size` is larger where they are only the beginning. */
export function decodeText(bytes: Buffer, size = bytes.length): RecordText {
  if (size > LIMITS.recordBytes) return { fault: tooLarge(size) };
  if (isUtf8(bytes)) return { text: bytes.toString("utf8") };
  const at = findBadByte(bytes);
  const before = bytes.subarray(0, at).toString("utf8");
  const line = before.split("\n").length;
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const place = { line, column: before.length - before.lastIndexOf("\n") };
  return {
    fault: fileFault(
      "encoding",
      `the byte ${byte} at ${at}, which is no UTF-8`,
      "UTF-8",
      "save the file as UTF-8",
      place,
    ),
  };
}

// The longest beginning that is UTF-8, found by halving; a character that is cut off is none of it.
function findBadByte(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    const cut = [0, 1, 2, 3].find((back) => isUtf8(bytes.subarray(good, middle - back)));
    if (cut === undefined || middle - cut <= good) bad = middle;
    else good = middle - cut;
  }
  return good;
}

function tooLarge(size: number): PlacedFault {
  const limit = `${LIMITS.recordBytes.toLocaleString("en")} bytes at most`;
  const hint = "a record tells of one incident, company or actor; long texts belong behind its sources";
  return fileFault("record-size", `${size.toLocaleString("en")} bytes`, limit, hint);
}

function fileFault(
  rule: string,
  found: string,
  expected: string,
  hint: string | null = null,
  place: Place = { line: 1, column: 1 },
): PlacedFault {
  return { rule, level: "error", path: [], found, expected, hint, ...place };
}
