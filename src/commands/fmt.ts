import { type Command, Option } from "commander";
import { RECORD_KINDS, type RecordKind } from "../record/record-kinds.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { collect } from "./flags/collect.ts";

export interface FmtFlags {
  readonly check?: boolean;
  readonly kind?: RecordKind;
  readonly data?: readonly string[];
  readonly quiet?: boolean;
}

export function addFmtCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "fmt [path...]",
    "put records into canonical order and form, with all their comments",
    [
      ["fmt --check", "tell which files of your data folder would change; 1 if any"],
      ["fmt - < data/companies/okta.yaml", "a record from standard input, to standard output"],
    ],
  );
  const [path] = command.registeredArguments;
  if (path) path.description = "data folders, or files in them; - is standard input";
  command
    .optionsGroup("Form:")
    .option("--check", "write nothing, and end with 1 where a file would change")
    .addOption(new Option("--kind <kind>", "what standard input holds, where no comment says so").choices(RECORD_KINDS))
    .option("--data <dir>", "the data folder, where no path is given", collect)
    .option("-q, --quiet", "no summary on standard error")
    .action(async (paths: readonly string[], flags: FmtFlags) => {
      const { runFmt } = await import("./run-fmt.ts");
      await context.deliver(await runFmt(context, paths, flags), {});
    });
}
