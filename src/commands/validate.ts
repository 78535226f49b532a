import { type Command, Option } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addDataFlags, type DataFlags } from "./flags/data-flags.ts";

export interface ValidateFlags extends DataFlags {
  readonly format?: "text" | "json" | "github";
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

export function addValidateCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "validate [path...]",
    "check data folders, or files in them, and tell every problem",
    [
      ["validate", "the data folder in force"],
      ["validate data/incidents/t-mobile", "problems of these files only; the whole folder is read all the same"],
      ["validate --fix --dry-run", "what could be mended without asking: 297,117, wrong case, Attack #9"],
    ],
  )
    .optionsGroup("Output:")
    .addOption(
      new Option("--format <format>", "how to print problems").choices(["text", "json", "github"]).default("text"),
    )
    .option("--json", "the same as --format json")
    .option("--strict", "exit with 1 for warnings too")
    .option("--fix", "mend what has one right answer, tell each mend, and check what is left")
    .option("--dry-run", "with --fix: tell the mends, and write nothing")
    .option("--color", "colour, also where output is no terminal")
    .option("--no-color", "no colour")
    .option("-q, --quiet", "no summary on standard error");
  addDataFlags(command).action(async (paths: readonly string[], flags: ValidateFlags) => {
    const [{ askProblems }, { renderProblems }, { plural }] = await Promise.all([
      import("./ask-problems.ts"),
      import("../render/problems.ts"),
      import("../render/words.ts"),
    ]);
    const { problems, records } = flags.fix
      ? await (await import("./fix-problems.ts")).fixProblems(context, paths, flags)
      : await askProblems(context, paths, flags);
    const { format = "text", json, ...plain } = flags;
    await context.deliver(renderProblems(problems, json ? "json" : format, context.look(plain)), {});
    const errors = problems.filter(({ level }) => level === "error").length;
    const counted = [plural(errors, "error"), plural(problems.length - errors, "warning")];
    context.notice([`${plural(records, "record")} read`, ...counted].join(", "), plain);
    if (errors > 0 || (flags.strict && problems.length > 0)) context.endWith(1);
  });
}
