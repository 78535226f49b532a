import type { Problem } from "../record/problem.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import { type FoundFile, listFiles } from "./list-files.ts";
import { failToRead, type ReadRecord, readRecord } from "./read-record.ts";
import { readText } from "./read-text.ts";

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
    return record ? { found, text: () => textOf(found), record, problems: [], isKnown: true } : readFound(found);
  });
  return { reads, problems: [...listing.problems, ...reads.flatMap((read) => read.problems)] };
}

function readFound(found: FoundFile): ReadRecord {
  const read = readText(found.file);
  return "text" in read ? readRecord(found, read.text) : failToRead(found, "", [read.fault]);
}

function textOf({ file }: FoundFile): string {
  const read = readText(file);
  return "text" in read ? read.text : "";
}
