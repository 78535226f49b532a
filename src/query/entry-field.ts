import type { DateSummary } from "../record/date-summary.ts";
import { showDate, showMembers } from "../record/show-values.ts";
import type { JsonSchema } from "./output-shapes.ts";
import type { SortKey } from "./sort-rows.ts";

/** One field of a list whose entries are something else than incidents. */
export interface EntryField<Entry> {
  readonly name: string;
  /** One line for completion. */
  readonly about: string;
  readonly schema: JsonSchema;
  /** The value as JSON carries it. */
  readonly read: (entry: Entry) => unknown;
  /** The value as one line of text. */
  readonly show: (entry: Entry) => string;
  readonly sort?: ((entry: Entry) => SortKey | null) | undefined;
}

type Extras<Entry> = Partial<Pick<EntryField<Entry>, "show" | "sort">>;

/** A field of which nothing but its value is special. */
export function entryField<Entry>(
  name: string,
  about: string,
  schema: JsonSchema,
  read: (entry: Entry) => unknown,
  extras: Extras<Entry> = {},
): EntryField<Entry> {
  return { name, about, schema, read, show: (entry) => showMembers(read(entry)), ...extras };
}

/** A field that holds a word or a number, and sorts by it. */
export function plainField<Entry>(
  name: string,
  about: string,
  schema: JsonSchema,
  read: (entry: Entry) => string | number | null,
): EntryField<Entry> {
  return entryField(name, about, schema, read, { sort: read });
}

/** A field that holds a date. */
export function dateEntryField<Entry>(
  name: string,
  about: string,
  schema: JsonSchema,
  read: (entry: Entry) => DateSummary | null,
): EntryField<Entry> {
  return entryField(name, about, schema, read, { sort: read, show: (entry) => showDate(read(entry)) });
}
