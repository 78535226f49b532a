import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { BreachesError } from "../record/breaches-error.ts";
import type { Problem } from "../record/problem.ts";
import { type AnyRecordFile, FOLDER_OF, type RecordKind } from "../record/record-kinds.ts";
import { openShipped } from "./compiled/shipped-catalog.ts";
import { isFolder } from "./is-folder.ts";
import { isRecordLines } from "./is-record-lines.ts";
import type { FolderReading, KnownRecord } from "./read-folder.ts";
import type { ReadRecord } from "./read-record.ts";

/** Which records to answer from. */
export interface DataChoice {
  /** Data folders: each holds `incidents/` and the like. */
  readonly folders: readonly string[];
  /** What of the shipped set takes part: everything, companies and actors to know names by, or the vocabularies alone. */
  readonly builtin: "all" | "names" | "vocabularies";
  /** Where the shipped data folder is, as messages should name it. */
  readonly builtinFolder: string;
  readonly packageRoot: string;
}

export interface LoadedRecords {
  readonly records: readonly AnyRecordFile[];
  /** The files read from YAML in this run; the compiled ones were checked when they were compiled. */
  readonly reads: readonly ReadRecord[];
  readonly problems: readonly Problem[];
}

const SHIPPED_KINDS = {
  all: ["incident", "company", "actor", "campaign", "tally", "vocabulary"],
  names: ["company", "actor", "vocabulary"],
  vocabularies: ["vocabulary"],
} as const satisfies Record<DataChoice["builtin"], readonly RecordKind[]>;

/**
 * Loads the shipped records and those of the chosen folders. The same id in two folders is a problem unless the
 * records are identical; shipped companies and actors that merely lend their names give way to a folder's own.
 */
export async function loadRecords(choice: DataChoice, known?: KnownRecord): Promise<LoadedRecords> {
  const kinds: readonly RecordKind[] = SHIPPED_KINDS[choice.builtin];
  const shipped = await loadShipped(choice);
  const sets: LoadedRecords[] = [{ ...shipped, records: shipped.records.filter(({ kind }) => kinds.includes(kind)) }];
  for (const folder of choice.folders) sets.push(await loadFolder(folder, folder, known && { known }));
  return mergeSets(sets, choice.builtin !== "all");
}

/** The compiled shipped records that take part in an answer; null where none were compiled, or the files have changed since. */
export function loadShippedKinds({ packageRoot, builtin }: DataChoice): readonly AnyRecordFile[] | null {
  const kinds: readonly RecordKind[] = SHIPPED_KINDS[builtin];
  return (
    openShipped(packageRoot)
      ?.readAll()
      .filter(({ kind }) => kinds.includes(kind)) ?? null
  );
}

/** Throws `no-data` where a path is neither a data folder nor a file of records. */
export function requireData(path: string): void {
  if (isRecordLines(path) || isDataFolder(path)) return;
  throw new BreachesError(
    "no-data",
    `${path}: found no data folder, expected a folder that holds ${FOLDER_OF.incident}/, or a .jsonl file of records`,
  );
}

/** Loads one data folder from its YAML files, or a file of records. Throws `no-data` where it is neither. */
export async function loadFolder(folder: string, origin: string, how?: FolderReading): Promise<LoadedRecords> {
  requireData(folder);
  if (isRecordLines(folder)) return loadLines(folder, origin);
  const { readFolder } = await import("./read-folder.ts");
  const { reads, problems } = readFolder(folder, origin, how);
  return { records: reads.flatMap(({ record }) => record ?? []), reads, problems };
}

async function loadLines(file: string, origin: string): Promise<LoadedRecords> {
  const { readRecordLines } = await import("./read-lines.ts");
  const reads = [...readRecordLines(file, origin)];
  return {
    records: reads.flatMap(({ record }) => record ?? []),
    reads,
    problems: reads.flatMap(({ problems }) => problems),
  };
}

async function loadShipped({ packageRoot, builtinFolder }: DataChoice): Promise<LoadedRecords> {
  const rows = openShipped(packageRoot);
  return rows ? { records: rows.readAll(), reads: [], problems: [] } : loadFolder(builtinFolder, "builtin");
}

/** Whether a folder holds one of the folders that records stand in. */
export function isDataFolder(folder: string): boolean {
  return Object.values(FOLDER_OF).some((name) => isFolder(join(folder, name)));
}

async function mergeSets(sets: readonly LoadedRecords[], shippedGivesWay: boolean): Promise<LoadedRecords> {
  const reads = sets.flatMap((set) => set.reads);
  const { records, clashes } = mergeRecords(
    sets.flatMap((set) => set.records),
    shippedGivesWay,
  );
  const problems = sets.flatMap((set) => set.problems);
  for (const [record, other] of clashes) problems.push(...(await describeClash(record, other, reads)));
  return { records, reads, problems };
}

/** The records in force, and those that have the id of another one without giving way to it, each with that other. */
export function mergeRecords(records: readonly AnyRecordFile[], shippedGivesWay: boolean) {
  const merged = new Map<string, AnyRecordFile>();
  const clashes: [AnyRecordFile, AnyRecordFile][] = [];
  for (const record of records) {
    const key = `${record.kind} ${record.id}`;
    const other = merged.get(key);
    const givesWay = other && ((shippedGivesWay && other.origin === "builtin") || isImported(other));
    if (other && !givesWay && isImported(record)) continue;
    if (other && !givesWay && !isDeepStrictEqual(other.value, record.value)) clashes.push([record, other]);
    else merged.set(key, record);
  }
  return { records: [...merged.values()], clashes };
}

// What another catalogue has of an actor or a company gives way to what somebody wrote here.
function isImported({ value }: AnyRecordFile): boolean {
  return "imported" in value && value.imported !== undefined;
}

async function describeClash(
  record: AnyRecordFile,
  other: AnyRecordFile,
  reads: readonly ReadRecord[],
): Promise<Problem[]> {
  const read = reads.find((candidate) => candidate.record === record);
  if (!read) return [];
  const { placeFaults } = await import("./read-record.ts");
  const origin = other.origin === "builtin" ? "the shipped data" : other.origin;
  return placeFaults(read, [
    {
      rule: "same-id",
      level: "error",
      path: [],
      found: `${record.kind} ${record.id}, which ${origin} has too, with other content`,
      expected: "one record for an id",
      hint: "rename one of them, or make them identical",
    },
  ]);
}
