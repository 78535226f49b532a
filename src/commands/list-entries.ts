import type { EntryField } from "../query/entry-field.ts";
import { listFields } from "../render/field-table.ts";
import type { Look } from "../render/look.ts";
import type { RecordList } from "../render/records.ts";
import type { ArrangedEntries } from "./arrange-entries.ts";

/** What a list shows where nobody chose fields: some in rows, all in JSON, and for people a drawing, or the same rows. */
export interface EntryDefaults<Entry> {
  readonly fields: readonly EntryField<Entry>[];
  /** Names of the fields of rows. */
  readonly columns: readonly string[];
  readonly table?: RecordList["table"];
}

/** Makes the list of entries that was asked for: all fields, or those chosen. */
export function listEntries<Entry>(
  { entries, chosen }: ArrangedEntries<Entry>,
  { fields, columns, table }: EntryDefaults<Entry>,
  look: Look,
): RecordList {
  const shown = chosen ?? columns.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const header = shown.map(({ name }) => name);
  const rows = () => entries.map((entry) => shown.map((field) => field.show(entry)));
  const values = () =>
    entries.map((entry) => Object.fromEntries((chosen ?? fields).map(({ name, read }) => [name, read(entry)])));
  return { header, values, rows, table: () => (chosen || !table ? listFields(header, rows(), look) : table()) };
}
