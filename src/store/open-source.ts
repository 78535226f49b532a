import type { Problem } from "../record/problem.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import { isRecordLines } from "./is-record-lines.ts";
import { listFiles } from "./list-files.ts";
import { requireData } from "./load-records.ts";
import { readFile } from "./read-folder.ts";
import { readRecordLines, rereadRecord } from "./read-lines.ts";
import type { ReadRecord } from "./read-record.ts";

/** A data folder or a file of records that is run through as often as somebody wants to, one record at a time. */
export interface RecordSource {
  /** Of its files that can be no records. */
  readonly problems: readonly Problem[];
  /** Each time in the same order, unless something is changed meanwhile. */
  readonly reads: () => Iterable<SourceRead>;
}

/** A record as it was read, and how to read it once more, which holds nothing of it. */
export interface SourceRead {
  readonly read: ReadRecord;
  readonly again: () => AnyRecordFile | null;
}

/** Throws `no-data` where there is neither, and what the file system throws. */
export function openSource(folder: string, origin: string): RecordSource {
  requireData(folder);
  if (isRecordLines(folder)) return { problems: [], reads: () => readLines(folder, origin) };
  const { files, problems } = listFiles(folder, origin);
  return {
    problems,
    *reads() {
      for (const found of files) yield { read: readFile(found).read, again: () => readFile(found).read.record };
    },
  };
}

function* readLines(file: string, origin: string): Iterable<SourceRead> {
  for (const read of readRecordLines(file, origin)) {
    const { text, within } = read;
    const line = within?.line ?? 0;
    yield { read, again: () => rereadRecord({ file, origin, number: line, reread: text }) };
  }
}
