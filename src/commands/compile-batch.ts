import { createHash } from "node:crypto";
import { createCellMaker } from "../query/incident-cells.ts";
import { type Catalog, linkCatalog } from "../record/catalog.ts";
import { fillIncident } from "../record/fill-records.ts";
import type { Cells } from "../record/incident-columns.ts";
import type { AnyRecordFile, RecordFile } from "../record/record-kinds.ts";
import { checkRecord } from "../rules/check-records.ts";
import { isKind, surveyCatalog } from "../rules/rule.ts";
import { lineOf } from "../store/compiled/catalog-writer.ts";
import type { AddedIncident } from "../store/compiled/column-writer.ts";
import type { FoundFile } from "../store/list-files.ts";
import { readFile } from "../store/read-folder.ts";

/** A piece of work on the way to a compiled catalog. */
export type Task =
  | { readonly what: "read"; readonly files: readonly FoundFile[] }
  /** Everything but incidents, for the tasks to come. */
  | { readonly what: "directory"; readonly records: readonly AnyRecordFile[]; readonly today: string }
  | { readonly what: "compile"; readonly files: readonly FoundFile[] };

/** What came of a task. */
export type Outcome =
  | { readonly what: "read"; readonly records: readonly AnyRecordFile[]; readonly digests: readonly string[] }
  | { readonly what: "directory" }
  | CompiledBatch
  /** A file has something wrong with it. */
  | { readonly what: "unsound" };

/** Incidents ready to be written, in the order of their files. */
export interface CompiledBatch {
  readonly what: "compiled";
  /** Their lines one after the other. */
  readonly lines: Uint8Array<ArrayBuffer>;
  readonly incidents: readonly CompiledIncident[];
  readonly digests: readonly string[];
  /** Incidents that can only be checked beside all others. */
  readonly unchecked: readonly RecordFile<"incident">[];
}

export interface CompiledIncident extends AddedIncident {
  /** Bytes of its line. */
  readonly length: number;
  readonly cells: Cells;
}

/** Does the tasks of a first compile, one after the other. Nothing that it is given or gives refers to anything else, so that it can work in a thread of its own. */
export function createBatchCompiler(): (task: Task) => Outcome {
  let directory: Directory | null = null;
  return (task) => {
    if (task.what === "read") return readBatch(task.files);
    if (task.what === "compile") return directory ? compileBatch(task.files, directory) : UNSOUND;
    directory = createDirectory(linkCatalog(task.records), task.today);
    return { what: "directory" };
  };
}

const UNSOUND = { what: "unsound" } as const satisfies Outcome;

/** What incidents are completed, judged and checked by. */
export interface Directory {
  readonly catalog: Catalog;
  readonly today: string;
  readonly cellsOf: (file: RecordFile<"incident">) => Cells;
}

export function createDirectory(catalog: Catalog, today: string): Directory {
  const makeCells = createCellMaker(catalog);
  return {
    catalog,
    today,
    cellsOf: (file) => makeCells(fillIncident(file, catalog.companies, catalog.actors)),
  };
}

function readBatch(files: readonly FoundFile[]): Outcome {
  const records: AnyRecordFile[] = [];
  const digests: string[] = [];
  for (const found of files) {
    const { record, digest } = readWithDigest(found);
    if (!record) return UNSOUND;
    records.push(record);
    digests.push(digest);
  }
  return { what: "read", records, digests };
}

/** Reads, checks and completes incidents. */
export function compileBatch(files: readonly FoundFile[], { catalog, today, cellsOf }: Directory): Outcome {
  const around = surveyCatalog(catalog, today);
  const incidents: CompiledIncident[] = [];
  const [digests, lines, unchecked]: [string[], Uint8Array[], RecordFile<"incident">[]] = [[], [], []];
  for (const found of files) {
    const { record, digest } = readWithDigest(found);
    if (!record || !isKind(record, "incident")) return UNSOUND;
    const needsOthers = asksOfIncidents(record);
    if (needsOthers) unchecked.push(record);
    else if (checkRecord(record, around, true).some(({ level }) => level === "error")) return UNSOUND;
    const line = lineOf(record);
    const { same_as, formerly } = record.value;
    incidents.push({
      kind: "incident",
      id: record.id,
      value: { same_as, formerly },
      length: line.length,
      cells: cellsOf(record),
    });
    lines.push(line);
    digests.push(digest);
  }
  return { what: "compiled", lines: joinLines(lines), incidents, digests, unchecked };
}

// Into memory of its own, which can be handed to another thread; that of a buffer may be part of a pool.
function joinLines(lines: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(lines.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const line of lines) {
    joined.set(line, at);
    at += line.length;
  }
  return joined;
}

// Former ids and successors are looked up among all incidents; an exception may speak of another one.
function asksOfIncidents({ value: { formerly, withdrawn, exceptions } }: RecordFile<"incident">): boolean {
  return formerly !== undefined || exceptions !== undefined || withdrawn?.successor !== undefined;
}

function readWithDigest(found: FoundFile) {
  const { read, bytes } = readFile(found);
  const digest = createHash("sha256").update(bytes).digest("base64url");
  return { record: read.record, digest };
}
