import type { AnyRecordFile } from "../../record/record-kinds.ts";

/** Records as JSON Lines, each with its kind, its id and the keys of its file: what `--data set.jsonl` reads. */
export function* writeRecords(records: Iterable<AnyRecordFile>): Iterable<string> {
  for (const { kind, id, value } of records) yield `${JSON.stringify({ kind, id, record: value })}\n`;
}
