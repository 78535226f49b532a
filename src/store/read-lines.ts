import { closeSync, openSync, readSync } from "node:fs";
import type { FieldPath, Problem } from "../record/problem.ts";
import { type AnyRecordFile, RECORD_KINDS, type RecordKind } from "../record/record-kinds.ts";
import { checkShape } from "./check-shape.ts";
import { LIMITS } from "./limits.ts";
import { faultOfId } from "./list-files.ts";
import { placeFaults, type ReadRecord, recordOf } from "./read-record.ts";
import { decodeText } from "./record-text.ts";
import { ORIGINAL } from "./yaml-original.ts";
import type { PlacedFault } from "./yaml-text.ts";

const PIECE = 1 << 20;
const NEWLINE = 0x0a;

/** A part of a file of records: some bytes that begin with a line and end with one. */
export interface LinesPart {
  readonly at: number;
  readonly length: number;
  /** Which records are wanted; lines that begin by telling another kind are not read. */
  readonly only: "incidents" | "others";
}

/**
 * Reads a file that holds one record a line, `{"kind":"incident","id":"t-mobile/2021-api","record":{…}}`, where `record`
 * has the keys of the YAML file. Lines come one by one, each with its record or with everything that is wrong with it;
 * no more than one is held. Empty lines are passed over. Of a part lines are numbered from its own first. Throws where
 * the file cannot be read.
 */
export function* readRecordLines(file: string, origin: string, part: LinesPart | null = null): Generator<ReadRecord> {
  let number = 0;
  for (const { bytes, at, size } of readLines(file, part ?? WHOLE)) {
    number += 1;
    const told = part && groupOf(bytes);
    if (part && told !== null && told !== part.only) continue;
    // What is held to read the line again must not hold its bytes, which are those of the whole piece.
    const { length } = bytes;
    const read = readBytes({ file, origin, number, reread: () => rereadLine(file, at, length) }, bytes, size);
    const group = read?.record && groupOfKind(read.record.kind);
    const isOther = part !== null && !!group && group !== part.only;
    // A line that begins by telling one kind and is of another was passed over by who looks for that.
    if (read && isOther && told !== null) yield { ...read, record: null };
    else if (read && !isOther) yield read;
  }
}

/** The record of a line that was read before; null where there is none any more. */
export function rereadRecord(line: Omit<Line, "text">): AnyRecordFile | null {
  return readLine({ ...line, text: line.reread() }).record;
}

/** Null where there is nothing on the line. */
function readBytes(line: Omit<Line, "text">, bytes: Buffer, size: number): ReadRecord | null {
  const decoded = decodeText(bytes, size);
  if ("fault" in decoded) return failLine({ ...line, text: "" }, decoded.fault);
  const text = decoded.text.replace(/^\uFEFF/, "").trimEnd();
  return text === "" ? null : readLine({ ...line, text });
}

const WHOLE = { at: 0, length: Number.POSITIVE_INFINITY } as const;

/** What the beginning of a line, as programs write it, tells of its kind; null where it has to be read. */
function groupOf(line: Buffer): LinesPart["only"] | null {
  const [, kind] = /^\{"kind":"([a-z]+)","/.exec(line.toString("latin1", 0, 24)) ?? [];
  const known = RECORD_KINDS.find((one) => one === kind);
  return known === undefined ? null : groupOfKind(known);
}

function groupOfKind(kind: RecordKind): LinesPart["only"] {
  return kind === "incident" ? "incidents" : "others";
}

function failLine({ file, origin, number, reread }: Line, { rule, found, expected, column }: PlacedFault): ReadRecord {
  const problem = { ...lineProblem(file, number, "", found, expected), rule, column };
  const place = { kind: "incident", id: "", origin, file } as const;
  return { found: place, text: reread, within: { line: number, path: ["record"] }, record: null, problems: [problem] };
}

interface Line {
  readonly file: string;
  readonly origin: string;
  readonly number: number;
  readonly text: string;
  readonly reread: () => string;
}

function readLine({ file, origin, number, text, reread }: Line): ReadRecord {
  const within = { line: number, path: ["record"] };
  const fail = (problem: Problem): ReadRecord => {
    return {
      found: { kind: "incident", id: "", origin, file },
      text: reread,
      within,
      record: null,
      problems: [problem],
    };
  };
  let value: unknown;
  // A file of another kind may have hundreds of thousands of such lines, and each refusal of the parser takes its time.
  if (!text.startsWith("{")) return fail(lineProblem(file, number, "", "no object", FORM));
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail(syntaxProblem(file, number, error));
  }
  const { kind, id, record, ...others } = isObject(value) ? value : {};
  const known = RECORD_KINDS.find((one) => one === kind);
  const [unknown] = Object.keys(others);
  if (!isObject(value)) return fail(lineProblem(file, number, "", "no object", FORM));
  if (!known) return fail(lineProblem(file, number, "kind", show(kind), `one of ${RECORD_KINDS.join(", ")}`));
  if (unknown !== undefined) return fail(lineProblem(file, number, unknown, `the key ${unknown}`, FORM));
  const wrongId = typeof id === "string" ? faultOfId(known, id) : "an id";
  if (typeof id !== "string" || wrongId !== null) return fail(lineProblem(file, number, "id", show(id), wrongId ?? ""));
  const found = { kind: known, id, origin, file };
  const shape = checkShape(known, textsOf(record));
  if ("value" in shape) return { found, text: reread, within, record: recordOf(found, shape.value), problems: [] };
  const read = { found, text: () => text, within, record: null, problems: [] };
  return { ...read, text: reread, problems: placeFaults(read, shape.faults) };
}

const FORM = 'a line like {"kind":"incident","id":"t-mobile/2021-api","record":{…}}';

// The schemas read texts, as they stand in YAML. What another catalogue had is JSON there too.
function textsOf(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(textsOf);
  if (!isObject(value)) return value;
  const texts: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) texts[key] = key === ORIGINAL ? entry : textsOf(entry);
  return texts;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : String(JSON.stringify(value)).slice(0, 60);
}

function syntaxProblem(file: string, line: number, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const column = Number(/position (\d+)/.exec(message)?.[1] ?? 0) + 1;
  const found = message
    .replace(/ in JSON at position.*| \(line \d.*/s, "")
    .replace(/^./, (first) => first.toLowerCase());
  return { ...lineProblem(file, line, "", found, "one JSON object a line"), rule: "json-syntax", column };
}

function lineProblem(file: string, line: number, field: FieldPath[number], found: string, expected: string): Problem {
  return {
    rule: "record-line",
    level: "error",
    file,
    line,
    column: 1,
    field: String(field),
    found,
    expected,
    message: `found ${found}, expected ${expected}`,
    hint: null,
    excerpt: "",
  };
}

interface RawLine {
  /** Of a line that is far too long its beginning. */
  readonly bytes: Buffer;
  readonly at: number;
  /** Bytes of the whole line. */
  readonly size: number;
}

function* readLines(path: string, { at: begin, length }: Pick<LinesPart, "at" | "length">): Generator<RawLine> {
  const file = openSync(path, "r");
  try {
    let [rest, at, skipped] = [Buffer.alloc(0), begin, 0];
    for (let next = begin; next < begin + length; ) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE, begin + length - next));
      const read = readSync(file, piece, 0, piece.length, next);
      if (read === 0) break;
      next += read;
      const bytes = rest.length === 0 ? piece.subarray(0, read) : Buffer.concat([rest, piece.subarray(0, read)]);
      let start = 0;
      for (let end = bytes.indexOf(NEWLINE, start); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
        yield { bytes: bytes.subarray(start, end), at: at + start, size: end - start + skipped };
        start = end + 1;
        at += skipped;
        skipped = 0;
      }
      rest = bytes.subarray(start);
      at += start;
      // Of a line that is far too long no more is held than it takes to say so.
      if (rest.length > 2 * LIMITS.recordBytes) {
        skipped += rest.length - LIMITS.recordBytes - 1;
        rest = rest.subarray(0, LIMITS.recordBytes + 1);
      }
    }
    if (rest.length > 0) yield { bytes: rest, at, size: rest.length + skipped };
  } finally {
    closeSync(file);
  }
}

function rereadLine(path: string, at: number, length: number): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, at);
    return bytes.toString("utf8").replace(/^\uFEFF/, "");
  } finally {
    closeSync(file);
  }
}
