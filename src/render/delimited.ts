import { showHidden } from "../record/hidden-characters.ts";
import { escapeMarkdown } from "../record/markdown-text.ts";

/** Rows as tab-separated values; tabs and line breaks inside a value become blanks, so that a row is a line. */
export function renderTsv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  withHeader: boolean,
): string {
  return [...(withHeader ? [header] : []), ...rows].map((row) => `${row.map(flatten).join("\t")}\n`).join("");
}

/** Rows as a Markdown table; nothing in a cell is a mark of Markdown. */
export function renderMarkdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => escapeMarkdown(showHidden(cell))).join(" | ")} |\n`;
  return `${line(header)}|${" --- |".repeat(header.length)}\n${rows.map(line).join("")}`;
}

function flatten(value: string): string {
  return showHidden(value).replace(/[\t\r\n]+/g, " ");
}
