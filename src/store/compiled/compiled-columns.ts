import type { IncidentColumns, WordColumn } from "../../record/incident-columns.ts";
import type { Incident } from "../../record/records.ts";
import type { CompiledRows } from "./compiled-rows.ts";
import { FILE, LINKED } from "./format.ts";

const NO_WORDS: WordColumn = {
  offsets: null,
  codes: new Uint8Array(),
  size: 0,
  wordOf: () => "",
  codeOf: () => 0,
};

/** What incidents are found, sorted and counted by, read from the columns that are asked for. */
export function compiledColumns(rows: CompiledRows, incidentAt: (row: number) => Incident): IncidentColumns {
  const [first, length] = rows.meta.kinds.incident;
  const columns = () => rows.columns(FILE.incidents);
  return {
    length,
    incidentAt: (row) => incidentAt(first + row),
    answerAt: (row) => rows.answerAt("incident", row),
    words: (column) => (length === 0 ? NO_WORDS : readWords(rows, column)),
    numbers: (column) => (length === 0 ? new Float64Array() : columns().numbers(column)),
    linked: () => columns().codes(LINKED),
  };
}

function readWords(rows: CompiledRows, column: string): WordColumn {
  const columns = rows.columns(FILE.incidents);
  const [first, size] = rows.meta.words[column] ?? [0, 0];
  const words = () => rows.columns(FILE.words);
  const known: string[] = [];
  return {
    offsets: columns.offsets(column),
    codes: columns.codes(column),
    size,
    wordOf: (code) => {
      known[code] ??= words().textAt("word", first + code - 1);
      return known[code];
    },
    codeOf: (word) => Math.max(0, words().findText("word", word, first, first + size) - first + 1),
  };
}
