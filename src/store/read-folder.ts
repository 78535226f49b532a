import type { Problem } from "../record/problem.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import { type FoundFile, listFiles } from "./list-files.ts";
import { failToRead, type ReadRecord, readRecord } from "./read-record.ts";
import { readRecordText } from "./record-text.ts";

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
    return record ? { found, text: () => textOf(found), record, problems: [], isKnown: true } : readFile(found).read;
  });
  return { reads, problems: [...listing.problems, ...reads.flatMap((read) => read.problems)] };
}

/** Reads the record of one file, and gives the bytes that it was read from: none where the file is refused. */
export function readFile(found: FoundFile): { readonly read: ReadRecord; readonly bytes: Uint8Array } {
  const content = readRecordText(found.file);
  const read = "text" in content ? readRecord(found, content.text) : failToRead(found, "", [content.fault]);
  return { read, bytes: content.bytes };
}

function textOf({ file }: FoundFile): string {
  const content = readRecordText(file);
  return "text" in content ? content.text : "";
}
