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

/** Rows as a Markdown table. */
export function* renderMarkdownTable(header: readonly string[], rows: Iterable<readonly string[]>): Iterable<string> {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => flatten(cell).replace(/([\\|])/g, "\\$1")).join(" | ")} |\n`;
  yield line(header) + line(header.map(() => "---"));
  for (const row of rows) yield line(row);
}

function flatten(value: string): string {
  return value.replace(/[\t\r\n]+/g, " ");
}
