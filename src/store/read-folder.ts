import { readFileSync } from "node:fs";
import type { Problem } from "../record/problem.ts";
import { type FoundFile, listFiles } from "./list-files.ts";
import { type ReadRecord, readRecord } from "./read-record.ts";

export interface ReadFolder {
  readonly reads: readonly ReadRecord[];
  readonly problems: readonly Problem[];
}

/** Which files to read, where not all are wanted. */
export type IsWanted = (found: FoundFile) => boolean;

/** Reads every record of a data folder from YAML. Problems of files are collected; a folder that is not there throws. */
export function readFolder(folder: string, origin: string, isWanted: IsWanted = () => true): ReadFolder {
  const listing = listFiles(folder, origin);
  const reads = listing.files.filter(isWanted).map((found) => readRecord(found, readFileSync(found.file, "utf8")));
  return { reads, problems: [...listing.problems, ...reads.flatMap((read) => read.problems)] };
}
