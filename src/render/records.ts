import { renderMarkdownTable, renderTsv } from "./delimited.ts";
import { renderJson, renderJsonLines } from "./json.ts";
import type { Look } from "./look.ts";

/** A list of answers, ready for any format: as values, and as rows of text under a header. */
export interface RecordList {
  readonly header: readonly string[];
  /** One object per answer, for JSON, JSON Lines and YAML. */
  readonly values: () => readonly unknown[];
  /** One row per answer, for everything else. */
  readonly rows: () => readonly (readonly string[])[];
  /** The table for people. */
  readonly table: () => string | Promise<string>;
}

/** A list in the format asked for. Every machine format is a valid document for an empty list. */
export async function renderRecords(list: RecordList, look: Look): Promise<string> {
  switch (look.format) {
    case "json":
      return renderJson(list.values());
    case "jsonl":
      return renderJsonLines(list.values());
    case "yaml":
      return (await import("./yaml.ts")).renderYaml(list.values());
    case "csv":
      return (await import("./csv.ts")).renderCsv(list.header, list.rows());
    case "tsv":
      return renderTsv(list.header, list.rows(), look.header);
    case "markdown":
      return renderMarkdownTable(list.header, list.rows());
    case "table":
      return list.table();
  }
}

/** One answer that is an object: the object itself in JSON, JSON Lines and YAML, its rows or its card elsewhere. */
export async function renderDocument(document: unknown, list: RecordList, look: Look): Promise<string> {
  switch (look.format) {
    case "json":
      return renderJson(document);
    case "jsonl":
      return renderJsonLines([document]);
    case "yaml":
      return (await import("./yaml.ts")).renderYaml(document);
    default:
      return renderRecords(list, look);
  }
}
