import { stringify } from "csv-stringify/sync";

/** Rows as comma-separated values (RFC 4180), always with the header row. */
export function renderCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify(
    [header, ...rows].map((row) => [...row]),
    { record_delimiter: "windows" },
  );
}
