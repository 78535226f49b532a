import { stringify } from "csv-stringify/sync";
import { showHidden } from "../record/hidden-characters.ts";

/** Rows as comma-separated values (RFC 4180), always with the header row. */
export function renderCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify(
    [header, ...rows].map((row) => row.map(showHidden)),
    { record_delimiter: "windows" },
  );
}
