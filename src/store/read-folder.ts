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

/**
 * Reads the records of a data folder from YAML, but for those that are known. Problems of files are collected; a folder
 * that is not there throws.
 */
export function readFolder(folder: string, origin: string, known: KnownRecord = () => null): ReadFolder {
  const listing = listFiles(folder, origin);
  const reads = listing.files.map((found): ReadRecord => {
    const record = known(found);
    const text = () => readFileSync(found.file, "utf8");
    return record ? { found, text, record, problems: [] } : readRecord(found, text());
  });
  return { reads, problems: [...listing.problems, ...reads.flatMap((read) => read.problems)] };
}
