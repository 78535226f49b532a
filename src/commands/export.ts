import { type Command, Option } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { EXPORT_FORMATS } from "./export-formats.ts";
import { addCachedDataFlags } from "./flags/data-flags.ts";
import { addFilterFlags } from "./flags/filter-flags.ts";
import { addArrangementFlags } from "./flags/output-flags.ts";
import type { ExportFlags } from "./run-export.ts";

export function addExportCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "export <format>",
    "write incidents in the formats of other tools (breaches help formats tells what goes where)",
    EXPORT_EXAMPLES,
  );
  const [format] = command.registeredArguments;
  if (format) format.description = `one of ${EXPORT_FORMATS.join(", ")}`;
  addFilterFlags(command)
    .optionsGroup("Export:")
    .option("-o, --output <file>", "write to a file")
    .addOption(new Option("--report <file>", "stix, veris: write the loss report there (.json, else Markdown)"))
    .option("--excel", "csv: for spreadsheets, with a byte order mark and guarded formulas")
    .option("-q, --quiet", "no notices on standard error");
  addCachedDataFlags(addArrangementFlags(command)).action(async (format: string, flags: ExportFlags) => {
    const { runExport } = await import("./run-export.ts");
    const { content, report } = await runExport(context, format, flags);
    await context.deliver(content, flags);
    if (report) await context.deliver(report.text, { output: report.path });
  });
}

const EXPORT_EXAMPLES = [
  ["export csv --company t-mobile", "a table; lists in a cell are joined by “; ”"],
  ["export bibtex --company t-mobile --since 2024", "the sources, to cite them"],
  ["export records --company t-mobile", "whole records, one a line, for --data set.jsonl"],
  ["export stix --actor salt-typhoon", "a STIX 2.1 bundle; -o FILE writes it to a file"],
] as const;
