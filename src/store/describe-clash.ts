import type { Problem } from "../record/problem.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import { placeFaults, type ReadRecord } from "./read-record.ts";

/** What is wrong with a record that has the id of another one, which holds something else. */
export function describeClash(read: ReadRecord, { kind, id, origin }: AnyRecordFile): Problem[] {
  const place = origin === "builtin" ? "the shipped data" : origin;
  return placeFaults(read, [
    {
      rule: "same-id",
      level: "error",
      path: [],
      found: `${kind} ${id}, which ${place} has too, with other content`,
      expected: "one record for an id",
      hint: "rename one of them, or make them identical",
    },
  ]);
}
