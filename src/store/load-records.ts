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
  /** Folders of compiled forms that are not to be used; left out, there are none. */
  readonly damaged?: ReadonlySet<string>;
}

export interface LoadedRecords {
  readonly records: readonly AnyRecordFile[];
  /** The files read from YAML in this run; the compiled ones were checked when they were compiled. */
  readonly reads: readonly ReadRecord[];
  readonly problems: readonly Problem[];
}

/** The kinds of shipped records that take part. */
export const SHIPPED_KINDS = {
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
export function loadShippedKinds({ packageRoot, builtin, damaged }: DataChoice): readonly AnyRecordFile[] | null {
  const kinds: readonly RecordKind[] = SHIPPED_KINDS[builtin];
  return (
    openShipped(packageRoot, damaged)
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

async function loadShipped({ packageRoot, builtinFolder, damaged }: DataChoice): Promise<LoadedRecords> {
  const rows = openShipped(packageRoot, damaged);
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
  for (const [record, other] of clashes) {
    const read = reads.find((candidate) => candidate.record === record);
    if (read) problems.push(...(await import("./describe-clash.ts")).describeClash(read, other));
  }
  return { records, reads, problems };
}

/** The records in force, and those that have the id of another one without giving way to it, each with that other. */
export function mergeRecords(records: readonly AnyRecordFile[], shippedGivesWay: boolean) {
  return mergeById(records, shippedGivesWay, { isImported, areEqual: holdTheSame });
}

/** Whether two records have the same content, wherever they come from. */
export function holdTheSame(a: AnyRecordFile, b: AnyRecordFile): boolean {
  return isDeepStrictEqual(a.value, b.value);
}

/** How records of one id are told apart. */
export interface Telling<Entry> {
  readonly isImported: (entry: Entry) => boolean;
  readonly areEqual: (a: Entry, b: Entry) => boolean;
}

/** The same of whatever stands for records. */
export function mergeById<Entry extends Pick<AnyRecordFile, "kind" | "id" | "origin">>(
  entries: readonly Entry[],
  shippedGivesWay: boolean,
  { isImported, areEqual }: Telling<Entry>,
) {
  const merged = new Map<string, Entry>();
  const clashes: [Entry, Entry][] = [];
  for (const entry of entries) {
    const key = `${entry.kind} ${entry.id}`;
    const other = merged.get(key);
    const givesWay = other && ((shippedGivesWay && other.origin === "builtin") || isImported(other));
    if (other && !givesWay && isImported(entry)) continue;
    if (other && !givesWay && !areEqual(other, entry)) clashes.push([entry, other]);
    else merged.set(key, entry);
  }
  return { records: [...merged.values()], clashes };
}

// What another catalogue has of an actor or a company gives way to what somebody wrote here.
export function isImported({ value }: AnyRecordFile): boolean {
  return "imported" in value && value.imported !== undefined;
}
