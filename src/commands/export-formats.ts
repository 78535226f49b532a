/** The formats, told by name here since the room that writes them is loaded only when it is needed. */
export const EXPORT_FORMATS = [
  "csv",
  "jsonl",
  "markdown",
  "csl",
  "bibtex",
  "stix",
  "veris",
  "parquet",
  "records",
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
