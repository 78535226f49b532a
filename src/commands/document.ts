import type { RecordList } from "../render/records.ts";

/** An answer that is one object, and the list it becomes where rows are asked for or a person reads. */
export interface Document<Answer> {
  readonly answer: Answer;
  readonly list: RecordList;
}
