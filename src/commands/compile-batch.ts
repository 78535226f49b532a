import { createCellMaker } from "../query/incident-cells.ts";
import type { Catalog } from "../record/catalog.ts";
import { fillIncident } from "../record/fill-records.ts";
import type { Cells } from "../record/incident-columns.ts";
import type { AnyRecordFile, RecordFile } from "../record/record-kinds.ts";
import { checkRecord } from "../rules/check-records.ts";
import { isKind, type Surroundings, surveyCatalog } from "../rules/rule.ts";
import { lineOf } from "../store/compiled/catalog-writer.ts";
import type { AddedIncident } from "../store/compiled/column-writer.ts";
import { CompiledRows } from "../store/compiled/compiled-rows.ts";
import { openCompiledCatalog } from "../store/compiled/open-catalog.ts";
import { isImported } from "../store/load-records.ts";
import { type Portion, readPortion } from "../store/read-portion.ts";

/** A piece of work on the way to a compiled catalog. */
export type Task =
  /** Reads everything but incidents. */
  | { readonly what: "read"; readonly portion: Portion }
  /** A compiled catalog of everything but incidents, for the tasks to come. */
  | { readonly what: "directory"; readonly folder: string; readonly today: string }
  /** Checks some rows of it. */
  | ({ readonly what: "check" } & RowRange)
  | { readonly what: "compile"; readonly portion: Portion };

interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** What came of a task. */
export type Outcome =
  | ReadBatch
  | { readonly what: "directory" }
  /** Those of the rows that can only be checked beside all incidents. */
  | { readonly what: "checked"; readonly unchecked: readonly AnyRecordFile[] }
  | CompiledBatch
  /** A record has something wrong with it. */
  | { readonly what: "unsound" };

/** Records that are no incidents, in the order of their portion. */
export interface ReadBatch {
  readonly what: "read";
  /** Their lines one after the other. */
  readonly lines: Uint8Array<ArrayBuffer>;
  readonly records: readonly ReadOther[];
  readonly digests: readonly string[];
}

export interface ReadOther extends Pick<AnyRecordFile, "kind" | "id" | "origin"> {
  readonly isImported: boolean;
  /** Bytes of its line. */
  readonly length: number;
}

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

/** One who does the tasks of a first compile, one after the other. */
export interface BatchCompiler {
  /** Nothing that it is given or gives refers to anything else, so that it can work in a thread of its own. */
  readonly work: (task: Task) => Outcome;
  /** Lets go of the files of the directory. */
  readonly close: () => void;
}

export function createBatchCompiler(): BatchCompiler {
  let rows: CompiledRows | null = null;
  let directory: Directory | null = null;
  const work = (task: Task): Outcome => {
    if (task.what === "read") return readBatch(task.portion);
    if (task.what === "directory") {
      // From disk: what each thread holds does not grow with the number of companies.
      rows = new CompiledRows(task.folder);
      directory = createDirectory(openCompiledCatalog(rows), task.today);
      return { what: "directory" };
    }
    if (!rows || !directory) return UNSOUND;
    return task.what === "check" ? checkRows(rows, task, directory) : compileBatch(task.portion, directory);
  };
  return { work, close: () => rows?.close() };
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

function readBatch(portion: Portion): Outcome {
  const [records, lines, digests]: [ReadOther[], Uint8Array[], string[]] = [[], [], []];
  for (const { record, digest } of readPortion(portion, "others")) {
    if (!record) return UNSOUND;
    const line = lineOf(record);
    const { kind, id, origin } = record;
    records.push({ kind, id, origin, isImported: isImported(record), length: line.length });
    lines.push(line);
    if (digest !== null) digests.push(digest);
  }
  return { what: "read", lines: joinLines(lines), records, digests };
}

// What is shipped was checked when it was built.
function checkRows(rows: CompiledRows, { from, to }: RowRange, { catalog, today }: Directory): Outcome {
  const around = surveyCatalog(catalog, today);
  const unchecked: AnyRecordFile[] = [];
  for (let row = from; row < to; row += 1) {
    const record = rows.read(row);
    if (record.origin === "builtin") continue;
    if (record.kind === "tally" || "exceptions" in record.value) unchecked.push(record);
    else if (hasError(record, around)) return UNSOUND;
  }
  return { what: "checked", unchecked };
}

/** Whether a record has an error; warnings keep nobody from an answer. */
export function hasError(record: AnyRecordFile, around: Surroundings): boolean {
  return checkRecord(record, around, true).some(({ level }) => level === "error");
}

/** Reads, checks and completes incidents. */
export function compileBatch(portion: Portion, { catalog, today, cellsOf }: Directory): Outcome {
  const around = surveyCatalog(catalog, today);
  const incidents: CompiledIncident[] = [];
  const [digests, lines, unchecked]: [string[], Uint8Array[], RecordFile<"incident">[]] = [[], [], []];
  for (const { record, digest } of readPortion(portion, "incidents")) {
    if (!record || !isKind(record, "incident")) return UNSOUND;
    if (asksOfIncidents(record)) unchecked.push(record);
    else if (hasError(record, around)) return UNSOUND;
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
    if (digest !== null) digests.push(digest);
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
