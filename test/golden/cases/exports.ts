import type { GoldenRow } from "../transcript.ts";

const lists = ["--company", "gullwick-ferries", "--since", "2023"] as const;

/** Exports, the flags that some formats alone take, and where they go. */
export const exportRows: readonly GoldenRow[] = [
  ["export-csv", ["export", "csv", ...lists]],
  ["export-csv-excel", ["export", "csv", ...lists, "--excel", "--fields", "id,title"]],
  ["export-csv-empty", ["export", "csv", "--since", "2030", "--fields", "id,affected"]],
  ["export-jsonl", ["export", "jsonl", ...lists, "--limit", "1"]],
  ["export-jsonl-fields", ["export", "jsonl", "--fields", "id,year,company", "--sort", "id"]],
  ["export-records", ["export", "records", ...lists, "--limit", "1"]],
  ["export-records-whole", ["export", "records", "-o", "set.jsonl"]],
  ["export-records-as-of", ["export", "records", "--as-of", "2024"]],
  ["export-markdown", ["export", "markdown", ...lists]],
  ["export-csl", ["export", "csl", ...lists]],
  ["export-bibtex", ["export", "bibtex", ...lists]],
  ["export-stix", ["export", "stix", "--company", "tern-line", "--until", "2016", "--report", "losses.md"]],
  ["export-stix-empty", ["export", "stix", "--since", "2030", "--report", "losses.json"]],
  ["export-veris", ["export", "veris", "--company", "port-of-brinehaven", "--report", "losses.md"]],
  ["export-veris-empty", ["export", "veris", "--since", "2030"]],
  ["export-report-of-another", ["export", "csv", "--report", "losses.md"]],
  ["export-parquet", ["export", "parquet", ...lists, "-o", "out.parquet"]],
  ["export-parquet-to-terminal", ["export", "parquet"], 80],
  ["export-format-unknown", ["export", "xlsx"]],
  ["export-without-format", ["export"]],
  ["export-excel-of-another", ["export", "jsonl", "--excel"]],
  ["export-fields-of-another", ["export", "bibtex", "--fields", "id"]],
];
