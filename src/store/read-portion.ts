import { createHash } from "node:crypto";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import type { FoundFile } from "./list-files.ts";
import { readFile } from "./read-folder.ts";
import { type LinesPart, readRecordLines } from "./read-lines.ts";
import type { LinesPlace } from "./split-lines.ts";

/** Some of what a catalog is compiled from: files of a record each, or lines of a file of records. */
export type Portion =
  | { readonly files: readonly FoundFile[] }
  | { readonly lines: LinesPlace & { readonly file: string; readonly origin: string } };

/** A record, or null where something is wrong with it; and the SHA-256 of its file, if it has one of its own. */
export interface PortionRecord {
  readonly record: AnyRecordFile | null;
  readonly digest: string | null;
}

/** Reads the incidents of a portion of lines, or all others; files are told apart by who lists them. One record is held at a time. */
export function* readPortion(portion: Portion, only: LinesPart["only"]): Generator<PortionRecord> {
  if ("files" in portion) {
    for (const found of portion.files) yield readWithDigest(found);
    return;
  }
  const { file, origin, at, length } = portion.lines;
  for (const { record } of readRecordLines(file, origin, { at, length, only })) yield { record, digest: null };
}

function readWithDigest(found: FoundFile): PortionRecord {
  const { read, bytes } = readFile(found);
  return { record: read.record, digest: createHash("sha256").update(bytes).digest("base64url") };
}
