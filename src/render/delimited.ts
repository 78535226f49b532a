import { showHidden } from "../record/hidden-characters.ts";
import { escapeMarkdown } from "../record/markdown-text.ts";

/** Rows as tab-separated values; tabs and line breaks inside a value become blanks, so that a row is a line. */
export function* renderTsv(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  withHeader: boolean,
): Iterable<string> {
  const line = (row: readonly string[]) => `${row.map(flatten).join("\t")}\n`;
  if (withHeader) yield line(header);
  for (const row of rows) yield line(row);
}

/** Rows as a Markdown table; nothing in a cell is a mark of Markdown. */
export function* renderMarkdownTable(header: readonly string[], rows: Iterable<readonly string[]>): Iterable<string> {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => escapeMarkdown(showHidden(cell))).join(" | ")} |\n`;
  yield `${line(header)}|${" --- |".repeat(header.length)}\n`;
  for (const row of rows) yield line(row);
}

function flatten(value: string): string {
  return showHidden(value).replace(/[\t\r\n]+/g, " ");
}
