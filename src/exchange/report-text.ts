import { escapeMarkdown, markCode } from "../record/markdown-text.ts";
import type { FieldCount } from "./field-counts.ts";
import type { ImportResult } from "./import-records.ts";

/** The loss report of an import: JSON where the file's name ends in `.json`, else Markdown. */
export function showReport(result: ImportResult, path: string): string {
  return path.toLowerCase().endsWith(".json") ? `${JSON.stringify(result, null, 2)}\n` : showMarkdown(result);
}

function showMarkdown({ format, folder, date, entries, fields, faults }: ImportResult): string {
  const lost = fields.reduce((sum, field) => sum + field.lost, 0);
  const head = `# Import of ${format} into ${escapeMarkdown(folder)}, ${date}

${entries} entries read; ${sum(fields, "values")} values: ${sum(fields, "mapped")} in fields of ours, ${sum(fields, "original")} under \`original\`, some of them in both, ${lost} lost.
`;
  const rows = fields.map(({ field, values, mapped, original, lost: gone, about }) =>
    line([markCode(field), String(values), String(mapped), String(original), String(gone), about]),
  );
  const table = [
    line(["field", "values", "mapped", "original", "lost", "becomes"]),
    "|---|---:|---:|---:|---:|---|\n",
    ...rows,
  ];
  const broken = faults.map(({ path, reason }) => `- ${markCode(path)}: ${escapeMarkdown(reason)}\n`);
  return [
    head,
    table.join(""),
    ...(broken.length > 0 ? [`## Not read (${broken.length})\n\n${broken.join("")}`] : []),
  ].join("\n");
}

function sum(fields: readonly FieldCount[], key: "values" | "mapped" | "original"): number {
  return fields.reduce((total, field) => total + field[key], 0);
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
}
