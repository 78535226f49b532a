/** Rows as tab-separated values; tabs and line breaks inside a value become blanks, so that a row is a line. */
export function renderTsv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  withHeader: boolean,
): string {
  return [...(withHeader ? [header] : []), ...rows].map((row) => `${row.map(flatten).join("\t")}\n`).join("");
}

/** Rows as a Markdown table. */
export function renderMarkdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => flatten(cell).replace(/([\\|])/g, "\\$1")).join(" | ")} |\n`;
  return line(header) + line(header.map(() => "---")) + rows.map(line).join("");
}

function flatten(value: string): string {
  return value.replace(/[\t\r\n]+/g, " ");
}
