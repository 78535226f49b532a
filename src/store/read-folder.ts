import { readFileSync } from "node:fs";
import type { Problem } from "../record/problem.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import { type FoundFile, listFiles } from "./list-files.ts";
import { type ReadRecord, readRecord } from "./read-record.ts";

export interface ReadFolder {
  readonly reads: readonly ReadRecord[];
  readonly problems: readonly Problem[];
}

/** A record that is known without reading its file; null where it has to be read. */
export type KnownRecord = (found: FoundFile) => AnyRecordFile | null;

/** How to read a folder, where not every file is to be read. */
export interface FolderReading {
  readonly known?: KnownRecord;
  /** Files that are not wanted are passed over. */
  readonly isWanted?: (found: FoundFile) => boolean;
}

/**
 * Reads the records of a data folder from YAML, but for those that are known. Problems of files are collected; a folder
 * that is not there throws.
 */
export function readFolder(
  folder: string,
  origin: string,
  { known = () => null, isWanted = () => true }: FolderReading = {},
): ReadFolder {
  const listing = listFiles(folder, origin);
  const reads = listing.files.filter(isWanted).map((found): ReadRecord => {
    const record = known(found);
    const text = () => readFileSync(found.file, "utf8");
    return record ? { found, text, record, problems: [], isKnown: true } : readFile(found).read;
  });
  return { reads, problems: [...listing.problems, ...reads.flatMap((read) => read.problems)] };
}

/** Reads the record of one file, and gives the bytes that it was read from. Throws where the file cannot be read. */
export function readFile(found: FoundFile): { readonly read: ReadRecord; readonly bytes: Uint8Array } {
  const bytes = readFileSync(found.file);
  return { read: readRecord(found, bytes.toString("utf8")), bytes };
}
