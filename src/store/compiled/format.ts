import type { CatalogSummary } from "../../record/catalog.ts";
import type { RecordKind } from "../../record/record-kinds.ts";
import { CLOCKS, type ClockChoice } from "../../record/terms.ts";

/** Changes whenever older readers would read the compiled form wrong, or newer ones an older form. */
export const COMPILED_FORMAT = 2;

/** The files of a compiled catalog. Columns are Apache Arrow files, records are JSON Lines in no particular order. */
export const FILE = {
  meta: "catalog.json",
  records: "records.jsonl",
  rows: "rows.arrow",
  links: "links.arrow",
  days: "days.arrow",
  sources: "sources.arrow",
} as const;

/** Kinds whose records can be found by name. */
export const NAMED_KINDS = ["incident", "company", "actor", "campaign"] as const satisfies readonly RecordKind[];
export type NamedKind = (typeof NAMED_KINDS)[number];

export function namesFile(kind: NamedKind): string {
  return `names-${kind}.arrow`;
}

export interface CompiledMeta {
  readonly format: number;
  /** What the catalog was made from and by; a reader that expects something else makes its own. */
  readonly key: string;
  /** First row and number of rows of each kind; within a kind the rows are in the order of their ids. */
  readonly kinds: Readonly<Record<RecordKind, readonly [first: number, count: number]>>;
  /** The files of each vocabulary by their ids, in the order in which they add to it. */
  readonly vocabularies: Readonly<Record<string, readonly string[]>>;
  /** Size in bytes of every other file, so that a cut-off one is noticed before it is read. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly summary: CatalogSummary;
}

export const CLOCK_COLUMNS = [...CLOCKS, "added"] as const satisfies readonly ClockChoice[];

/** Stand-ins for a bound that is not known; every day lies between them. */
export const NO_DAY = { first: 0, last: 99_999_999 } as const;

/** An ISO day as a number that sorts alike: 20210816. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll("-", ""));
}
