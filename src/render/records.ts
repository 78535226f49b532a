import { renderMarkdownTable, renderTsv } from "./delimited.ts";
import { renderJson, renderJsonLines, renderJsonList } from "./json.ts";
import type { Look } from "./look.ts";
import { joinPieces } from "./pieces.ts";

/** A text, or the pieces that it is made of one after another. */
export type Text = string | Iterable<string>;

/** A list of answers, ready for any format: as values, and as rows of text under a header. Each is made when its turn comes. */
export interface RecordList {
  readonly header: readonly string[];
  /** One object per answer, for JSON, JSON Lines and YAML. */
  readonly values: () => Iterable<unknown>;
  /** One row per answer, for everything else. */
  readonly rows: () => Iterable<readonly string[]>;
  /** The table for people. */
  readonly table: () => Text | Promise<Text>;
}

/** A list in the format asked for. Every machine format is a valid document for an empty list. */
export async function renderRecords(list: RecordList, look: Look): Promise<Text> {
  const text = await renderList(list, look);
  return typeof text === "string" ? text : joinPieces(text);
}

async function renderList(list: RecordList, look: Look): Promise<Text> {
  switch (look.format) {
    case "json":
      return renderJsonList(list.values());
    case "jsonl":
      return renderJsonLines(list.values());
    case "yaml":
      return (await import("./yaml.ts")).renderYamlList(list.values());
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
export async function renderDocument(document: unknown, list: RecordList, look: Look): Promise<Text> {
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
