import type { CatalogSummary } from "../../record/catalog.ts";
import type { RecordKind } from "../../record/record-kinds.ts";

/** Changes whenever older readers would read the compiled form wrong, or newer ones an older form. */
export const COMPILED_FORMAT = 4;

/** The files of a compiled catalog. Columns are Apache Arrow files, records are JSON Lines in no particular order. */
export const FILE = {
  meta: "catalog.json",
  records: "records.jsonl",
  /** Ids and places of all records, by kind and id. */
  rows: "rows.arrow",
  /** What incidents are found, sorted and counted by; words are told by their codes. */
  incidents: "incidents.arrow",
  /** The words of all columns, column by column in the order of their codes. */
  words: "words.arrow",
  sources: "sources.arrow",
} as const;

/** Kinds whose records can be found by name. */
export const NAMED_KINDS = ["incident", "company", "actor", "campaign"] as const satisfies readonly RecordKind[];
export type NamedKind = (typeof NAMED_KINDS)[number];

export function namesFile(kind: NamedKind): string {
  return `names-${kind}.arrow`;
}

/** Kinds of which answers can be kept, one for each of their rows: the answer itself, or the ids of our own count. */
export const ANSWERED_KINDS = ["incident", "tally"] as const satisfies readonly RecordKind[];
export type AnsweredKind = (typeof ANSWERED_KINDS)[number];

export function answersFile(kind: AnsweredKind): string {
  return `answers-${kind}.arrow`;
}

/** The column of incidents that are counted under another one. */
export const LINKED = "linked";

/** Where in its file a column lies, so that it is read without the others. */
export interface ColumnPlace {
  readonly kind: "u8" | "u16" | "i32" | "f64" | "text";
  /** The first byte of its values. */
  readonly at: number;
  /** The number of its values; of texts, of their bytes. */
  readonly length: number;
  /** The first byte of its offsets, which texts and lists have. */
  readonly offsets: number | null;
}

export interface ColumnFile {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ColumnPlace>>;
}

/** What a compiled catalog holds, and where. */
export interface CompiledLayout {
  /** First row and number of rows of each kind; within a kind the rows are in the order of their ids. */
  readonly kinds: Readonly<Record<RecordKind, readonly [first: number, count: number]>>;
  /** The files of each vocabulary by their ids, in the order in which they add to it. */
  readonly vocabularies: Readonly<Record<string, readonly string[]>>;
  /** The columns of each file of columns. */
  readonly files: Readonly<Record<string, ColumnFile>>;
  /** First row and number of the words of each column of words. */
  readonly words: Readonly<Record<string, readonly [first: number, count: number]>>;
  /** Size in bytes of every file but this, so that a cut-off one is noticed before it is read. */
  readonly sizes: Readonly<Record<string, number>>;
}

export interface CompiledMeta extends CompiledLayout {
  readonly format: number;
  /** What the catalog was made from and by; a reader that expects something else makes its own. */
  readonly key: string;
  readonly summary: CatalogSummary;
}
