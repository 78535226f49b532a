import { showMembers } from "../record/show-values.ts";
import { listFields } from "./field-table.ts";
import type { Look } from "./look.ts";
import type { RecordList } from "./records.ts";

/** Entries of one kind, with the columns to show of each. */
export function listDirectory<Entry extends object>(
  entries: readonly Entry[],
  columns: readonly (keyof Entry & string)[],
  look: Look,
): RecordList {
  const rows = () => entries.map((entry) => columns.map((column) => showMembers(entry[column])));
  return { header: columns, values: () => entries, rows, table: () => listFields(columns, rows(), look) };
}
