import type { Look } from "../render/look.ts";
import type { RecordList } from "../render/records.ts";
import { listSuppliers, SUPPLIER_COLUMNS } from "../render/supplier-list.ts";
import type { AskedSuppliers } from "./ask-suppliers.ts";
import { listEntries } from "./list-entries.ts";

// What of the rows fits on a screen.
const SCREEN_COLUMNS = ["name", "incident", "disclosed", "affected"];

/** The names of a list with what is known of each: below one another, or flat where rows are chosen, sorted or cut. */
export function listChecked({ answers, flat, catalog }: AskedSuppliers, look: Look): RecordList {
  if (!flat) return listSuppliers(answers, catalog, look);
  const { fields } = flat;
  const { table } = listEntries(flat, { fields, columns: SCREEN_COLUMNS }, look);
  return { ...listEntries(flat, { fields, columns: SUPPLIER_COLUMNS }, look), table };
}
