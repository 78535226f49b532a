import { stringify } from "csv-stringify/sync";
import { showHidden } from "../record/hidden-characters.ts";
import { groupEntries } from "./pieces.ts";

/** Rows as comma-separated values (RFC 4180), always with the header row. */
export function* renderCsv(header: readonly string[], rows: Iterable<readonly string[]>): Iterable<string> {
  yield writeRows([header]);
  for (const group of groupEntries(rows, 100)) yield writeRows(group);
}

function writeRows(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(showHidden)),
    { record_delimiter: "windows" },
  );
}
