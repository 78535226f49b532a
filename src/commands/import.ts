import { type Command, Option } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addOutputFlags, type OutputFlags } from "./flags/output-flags.ts";

export interface ImportFlags extends OutputFlags {
  readonly out: string;
  readonly report?: string;
  readonly dryRun?: boolean;
}

export function addImportCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "import <format> <path...>",
    "make a data folder, or fill one, from another catalogue: a file, a folder or a zip",
    IMPORT_EXAMPLES,
  );
  const [format, path] = command.registeredArguments;
  if (format) format.description = "veris, hibp, attack or misp-galaxy (see: breaches help formats)";
  if (path) path.description = "files, folders or zip archives of JSON";
  command
    .optionsGroup("Import:")
    .addOption(new Option("--out <dir>", "the data folder to write into").makeOptionMandatory())
    .option("--report <file>", "write the loss report there: counts for each field (.json, else Markdown)")
    .option("--dry-run", "find out everything, and write no records");
  addOutputFlags(command).action(async (asked: string, paths: readonly string[], flags: ImportFlags) => {
    const [{ runImport }, { listImport }, { renderDocument }] = await Promise.all([
      import("./run-import.ts"),
      import("../render/import-summary.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags);
    const result = await runImport(context, asked, paths, flags);
    await context.deliver(await renderDocument(result, listImport(result, look), look), flags);
  });
}

const IMPORT_EXAMPLES = [
  [
    "import veris vcdb.zip --out vcdb --report losses.md",
    "the VERIS Community Database, and what became of each field",
  ],
  ["import hibp breaches.json --out mine", "the breach catalogue of Have I Been Pwned"],
  ["import attack enterprise-attack.json --out mine --dry-run", "what the groups of ATT&CK would add to it"],
] as const;
