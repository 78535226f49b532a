import type { IncidentColumns, WordColumn } from "../record/incident-columns.ts";

/** Whether a row is to be kept. */
export type RowTest = (row: number) => boolean;

/** Keeps rows that have one word at least of those asked for; every row where none is asked for. */
export function testWords(columns: IncidentColumns, column: string, asked: readonly string[]): readonly RowTest[] {
  if (asked.length === 0) return [];
  const words = columns.words(column);
  const wanted = new Uint8Array(words.size + 1);
  for (const word of asked) wanted[words.codeOf(word)] = 1;
  wanted[0] = 0;
  return [testCodes(words, wanted)];
}

function testCodes({ offsets, codes }: WordColumn, wanted: Uint8Array): RowTest {
  if (offsets === null) return (row) => wanted[codes[row] ?? 0] === 1;
  return (row) => {
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at += 1) if (wanted[codes[at] ?? 0] === 1) return true;
    return false;
  };
}
