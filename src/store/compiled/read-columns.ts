import { RECORD_KINDS, type RecordKind } from "../../record/record-kinds.ts";
import type { CompiledRows } from "./compiled-rows.ts";
import { FILE, LINKED } from "./format.ts";
import type { FinishedWords } from "./growing-words.ts";

/** The columns of words of all incidents, as they were finished. */
export function* readWordColumns(rows: CompiledRows): Generator<[column: string, words: FinishedWords]> {
  const [columns, words] = [rows.columns(FILE.incidents), rows.columns(FILE.words).texts("word")];
  for (const [column, [first, count]] of Object.entries(rows.meta.words)) {
    const own = words.slice(first, first + count);
    yield [column, { offsets: columns.offsets(column), codes: columns.codes(column), words: own }];
  }
}

/** The columns of numbers of all incidents. */
export function* readNumberColumns(rows: CompiledRows): Generator<[column: string, numbers: Float64Array]> {
  const columns = rows.columns(FILE.incidents);
  for (const column of Object.keys(rows.meta.files[FILE.incidents]?.columns ?? {})) {
    if (column !== LINKED && !Object.hasOwn(rows.meta.words, column)) yield [column, columns.numbers(column)];
  }
}

/** Where a record lies, and its number among those of its kind. */
export interface FoundRow {
  readonly kind: RecordKind;
  readonly id: string;
  readonly number: number;
  readonly at: number;
  readonly length: number;
  readonly sum: number;
}

/** The rows of all records, by kind and id. */
export function* readRows(rows: CompiledRows): Generator<FoundRow> {
  const columns = rows.columns(FILE.rows);
  const [ids, places] = [columns.texts("id"), columns.numbers("at")];
  const [lengths, sums] = [columns.codes("length"), columns.codes("sum")];
  for (const kind of RECORD_KINDS) {
    const [first, count] = rows.meta.kinds[kind];
    for (let number = 0; number < count; number += 1) {
      const row = first + number;
      const place = { at: places[row] ?? 0, length: lengths[row] ?? 0, sum: sums[row] ?? 0 };
      yield { kind, id: ids[row] ?? "", number, ...place };
    }
  }
}
