import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { LIMITS } from "./limits.ts";
import type { Place, PlacedFault } from "./yaml-text.ts";

/** The text of a file, or why it is not read. */
export type FileText = { readonly text: string } | { readonly fault: PlacedFault };

/** The bytes of a file, or why it is not read. */
export type FileBytes = { readonly bytes: Buffer } | { readonly fault: PlacedFault };

/** Reads a file that is no larger than a record may be. Nothing is thrown. */
export function readBytes(file: string): FileBytes {
  try {
    const { size } = statSync(file);
    return size > LIMITS.recordBytes ? { fault: tooLarge(size) } : { bytes: readFileSync(file) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/,? '.*/s, "") : String(error);
    return { fault: fileFault("unreadable", `a file that cannot be read (${reason})`, "a file that can be read") };
  }
}

/** Reads a file of UTF-8 that is no larger than a record may be. Nothing is thrown, and nothing is replaced. */
export function readText(file: string): FileText {
  const content = readBytes(file);
  return "bytes" in content ? decodeText(content.bytes) : content;
}

/** Bytes as text; a byte that is no UTF-8 is a fault at its line and column. */
export function decodeText(bytes: Buffer): FileText {
  if (bytes.length > LIMITS.recordBytes) return { fault: tooLarge(bytes.length) };
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
