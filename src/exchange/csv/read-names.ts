import { BreachesError } from "../../record/breaches-error.ts";
import { tellKnown } from "../../record/nearest-word.ts";
import { readRows } from "./read-rows.ts";

export interface NamedLine {
  readonly line: number;
  readonly name: string;
}

/** Names one a line; blank lines and those that begin with # are passed over. */
export function readPlainNames(text: string): NamedLine[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((line, at) => ({ line: at + 1, name: line.trim() }))
    .filter(({ name }) => name !== "" && !name.startsWith("#"));
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The names of columns in the first line of a CSV, with the delimiter that gives the most of them. */
export function readHeader(text: string): { readonly delimiter: string; readonly columns: readonly string[] } {
  const read = DELIMITERS.map((delimiter) => {
    const [first] = readRows(text, delimiter);
    return { delimiter, columns: first?.cells ?? [] };
  });
  return read.reduce((best, one) => (one.columns.length > best.columns.length ? one : best));
}

/**
 * The cells of one column of a CSV (RFC 4180; also with semicolons, tabs or bars), each with the line on which its row
 * ends; empty cells are passed over. Throws `usage` with the columns there are where none has that name, whatever the case.
 */
export function readColumn(text: string, column: string, path: string): NamedLine[] {
  const { delimiter, columns } = readHeader(text);
  const exact = columns.indexOf(column);
  const at = exact >= 0 ? exact : columns.findIndex((name) => name.toLowerCase() === column.toLowerCase());
  if (at < 0) {
    throw new BreachesError("usage", `${path}: no column "${column}"`, tellKnown(column, columns));
  }
  return [...readRows(text, delimiter)]
    .slice(1)
    .map(({ cells, line }) => ({ line, name: (cells[at] ?? "").replace(/\s+/g, " ").trim() }))
    .filter(({ name }) => name !== "");
}
