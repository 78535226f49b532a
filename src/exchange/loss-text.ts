import { markCode } from "../record/markdown-text.ts";
import type { FieldLoss } from "./loss-counts.ts";

/** The loss report of an export: JSON where the file's name ends in `.json`, else Markdown. */
export function showLosses(format: string, incidents: number, fields: readonly FieldLoss[], path: string): string {
  if (path.toLowerCase().endsWith(".json")) return `${JSON.stringify({ format, incidents, fields }, null, 2)}\n`;
  const total = (key: "values" | "mapped" | "text" | "lost") => fields.reduce((sum, field) => sum + field[key], 0);
  const rows = fields.map(({ field, values, mapped, text, lost, about }) =>
    line([markCode(field), String(values), String(mapped), String(text), String(lost), about]),
  );
  return `# Export of ${incidents} ${incidents === 1 ? "incident" : "incidents"} to ${format}

${total("values")} values: ${total("mapped")} in fields of ${format}, ${total("text")} in words only, ${total("lost")} lost.

${line(["field", "values", "mapped", "in words", "lost", "becomes"])}|---|---:|---:|---:|---:|---|
${rows.join("")}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
}
