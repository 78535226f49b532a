import type { Incident } from "./records.ts";

/** Whole numbers, in as few bytes as the largest needs. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

/** The columns of words that tell how the ids of incidents hang together. */
export const ID_COLUMNS = { sameAs: "same_as", formerly: "formerly" } as const;

/** What the columns of a compiled catalog hold of one incident. */
export interface Cells {
  /** By column the words by which the incident is found, counted or sorted; each once. */
  readonly words: { readonly [column: string]: readonly string[] };
  /** By column a number, or null where there is none. */
  readonly numbers: { readonly [column: string]: number | null };
}

/**
 * Words of every incident. Each word has a code, from 1 in the order of the words as JavaScript compares texts. Those of
 * row `i` are `codes[offsets[i]]` to `codes[offsets[i + 1]]`, exclusive; without offsets no row has more than one, which
 * is `codes[i]`, 0 where it has none.
 */
export interface WordColumn {
  readonly offsets: Int32Array | null;
  readonly codes: Codes;
  /** How many words there are: the highest code. */
  readonly size: number;
  readonly wordOf: (code: number) => string;
  /** The code of a word, 0 where no incident has it. */
  readonly codeOf: (word: string) => number;
}

/** The incidents of a catalog by columns, in the order of their ids. Every reader throws where there is no such column. */
export interface IncidentColumns {
  readonly length: number;
  /** The whole record of a row. */
  readonly incidentAt: (row: number) => Incident;
  /** What is answered about a row as of today by the default rule for figures, as JSON; null where nobody kept it. */
  readonly answerAt: (row: number) => string | null;
  readonly words: (column: string) => WordColumn;
  /** Numbers, `NaN` where an incident has none. */
  readonly numbers: (column: string) => Float64Array;
  /** 1 for incidents that are counted under another one. */
  readonly linked: () => Codes;
}
