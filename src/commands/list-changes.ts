import { changeFields } from "../query/change-fields.ts";
import { renderChanges } from "../render/change-table.ts";
import type { Look } from "../render/look.ts";
import type { RecordList } from "../render/records.ts";
import type { AskedChanges } from "./ask-changes.ts";
import { listEntries } from "./list-entries.ts";

/** The list of records that were added, revised or withdrawn. */
export function listChanges(asked: AskedChanges, look: Look): RecordList {
  const columns = ["id", "kind", "change", "date", "title", "withdrawn"];
  const table = () => renderChanges(asked.entries, asked.catalog, look);
  return listEntries(asked, { fields: changeFields, columns, table }, look);
}
