import { compareProblems, type Fault, type FieldPath, type Fix, type Problem, showPath } from "../record/problem.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import { checkShape } from "./check-shape.ts";
import { findHardFault } from "./hard-yaml.ts";
import { LIMITS } from "./limits.ts";
import type { FoundFile } from "./list-files.ts";
import { readSoundYaml } from "./sound-yaml.ts";
import { type Place, type PlacedFault, readYaml, type YamlText } from "./yaml-text.ts";

/** A file read: the record, unless something is wrong with it, and what is wrong. */
export interface ReadRecord {
  readonly found: FoundFile;
  /** The file's text, for the places of faults. */
  readonly text: () => string;
  /** Where the text stands in its file, and the record in the text, if there is more than it. */
  readonly within?: { readonly line: number; readonly path: FieldPath };
  readonly record: AnyRecordFile | null;
  readonly problems: readonly Problem[];
  /** It was found sound in an earlier run, and its file has not changed since. */
  readonly isKnown?: true;
}

/** Reads the text of one record. Nothing is thrown; every fault of syntax and shape is collected. */
export function readRecord(found: FoundFile, content: string): ReadRecord {
  const text = content.replace(/^\uFEFF/, "");
  const sound = readSound(found, text);
  return sound ? { found, text: () => text, record: sound, problems: [] } : readWithPlaces(found, text);
}

// Nearly every file is sound, and places cost four times what its values do.
function readSound(found: FoundFile, text: string): AnyRecordFile | null {
  const value = readSoundYaml(text);
  const shape = value && checkShape(found.kind, value);
  return shape && "value" in shape ? recordOf(found, shape.value) : null;
}

function readWithPlaces(found: FoundFile, text: string): ReadRecord {
  const hard = findHardFault(text);
  if (hard) return failToRead(found, text, [hard]);
  const yaml = readYaml(text);
  if (yaml.value === undefined) return failToRead(found, text, yaml.faults);
  const placed = limitFaults(yaml.faults).map((fault) => toProblem(found.file, text, fault, fault));
  const shape = checkShape(found.kind, yaml.value);
  if (!("faults" in shape) && placed.length === 0) {
    return { found, text: () => text, record: recordOf(found, shape.value), problems: [] };
  }
  const faults =
    "faults" in shape ? limitFaults(shape.faults).map((fault) => placeFault(found.file, text, yaml, fault)) : [];
  const fresh = faults.filter(
    (fault) => !placed.some((trap) => trap.line === fault.line && trap.column === fault.column),
  );
  return { found, text: () => text, record: null, problems: [...placed, ...fresh].toSorted(compareProblems) };
}

/** A file without a record, and the faults for which it has none. */
export function failToRead(found: FoundFile, text: string, faults: readonly PlacedFault[]): ReadRecord {
  const problems = limitFaults(faults).map((fault) => toProblem(found.file, text, fault, fault));
  return { found, text: () => text, record: null, problems };
}

// A file that is no record at all has a fault in every line; the first hundred tell as much, and how many there are.
function limitFaults<One extends Fault>(faults: readonly One[]): readonly One[] {
  const last = faults[LIMITS.faults];
  if (!last) return faults;
  const found = `${faults.length - LIMITS.faults} more faults in this file`;
  return [...faults.slice(0, LIMITS.faults), { ...last, rule: "more-faults", found, expected: "none", hint: null }];
}

/** Gives faults found by rules their places; the text is parsed again, since few files have any. */
export function placeFaults(read: ReadRecord, faults: readonly Fault[]): Problem[] {
  const text = read.text();
  const yaml = readYaml(text);
  const { within } = read;
  if (!within) return faults.map((fault) => placeFault(read.found.file, text, yaml, fault));
  // JSON is YAML too. A line of it is too long to be shown.
  return faults.map((fault) => {
    const place = yaml.place([...within.path, ...fault.path], fault.atKey);
    return toProblem(read.found.file, "", fault, { ...place, line: within.line });
  });
}

function placeFault(file: string, text: string, yaml: YamlText, fault: Fault): Problem {
  const span = fault.mend ? yaml.span(fault.path, fault.atKey) : null;
  const problem = toProblem(file, text, fault, yaml.place(fault.path, fault.atKey));
  return fault.mend && span
    ? { ...problem, fix: { ...span, text: fault.mend, unproven: fault.unproven ?? false } }
    : problem;
}

function toProblem(
  file: string,
  text: string,
  fault: Fault & { readonly fix?: Fix },
  { line, column }: Place,
): Problem {
  return {
    rule: fault.rule,
    level: fault.level,
    file,
    line,
    column,
    field: showPath(fault.path),
    found: fault.found,
    expected: fault.expected,
    message: `found ${fault.found}, expected ${fault.expected}`,
    hint: fault.hint,
    excerpt: lineOf(text, line),
    ...(fault.fix ? { fix: fault.fix } : {}),
  };
}

function lineOf(text: string, line: number): string {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf("\n", start) + 1;
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "");
}

/** A record of its file. */
export function recordOf(found: FoundFile, value: unknown): AnyRecordFile {
  return { kind: found.kind, id: found.id, origin: found.origin, value } as AnyRecordFile;
}
