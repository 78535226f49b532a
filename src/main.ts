import { Command, CommanderError } from "commander";
import { addActorCommand } from "./commands/actor.ts";
import { addActorsCommand } from "./commands/actors.ts";
import { addCampaignCommand } from "./commands/campaign.ts";
import { addCampaignsCommand } from "./commands/campaigns.ts";
import { addCheckCommand } from "./commands/check.ts";
import { addCompaniesCommand } from "./commands/companies.ts";
import { addCompanyCommand } from "./commands/company.ts";
import { addCompareCommand } from "./commands/compare.ts";
import { type Context, createContext } from "./commands/context.ts";
import { addCountCommand } from "./commands/count.ts";
import { decideColor } from "./commands/decide-look.ts";
import { addExportCommand } from "./commands/export.ts";
import { addFieldsCommand } from "./commands/fields.ts";
import { moveFlags } from "./commands/flags/move-flags.ts";
import { addHelpCommand } from "./commands/help.ts";
import { addImportCommand } from "./commands/import.ts";
import { addInfoCommand } from "./commands/info.ts";
import type { Io } from "./commands/io.ts";
import { addListCommand } from "./commands/list.ts";
import { addSchemaCommand } from "./commands/schema.ts";
import { addSearchCommand } from "./commands/search.ts";
import { addShowCommand } from "./commands/show.ts";
import { addTimelineCommand } from "./commands/timeline.ts";
import { addValidateCommand } from "./commands/validate.ts";
import { addVersionFlag } from "./commands/version.ts";
import { BreachesError, type ErrorCode } from "./record/breaches-error.ts";

const EXIT_CODES = {
  usage: 2,
  "unknown-name": 2,
  "ambiguous-name": 2,
  "unknown-field": 2,
  "unknown-value": 2,
  "bad-date": 2,
  "no-data": 3,
  "invalid-data": 3,
  "cannot-write": 3,
} as const satisfies Record<ErrorCode, number>;

const BUG = 70;

/** Runs one command line and resolves to the exit code. The only place that turns errors into words and codes. */
export async function run(argv: readonly string[], io: Io, packageRoot: string): Promise<number> {
  let code = 0;
  const context = createContext(io, packageRoot, (ending) => {
    code = Math.max(code, ending);
  });
  try {
    const program = createProgram(context);
    await program.parseAsync(moveFlags(argv, program), { from: "user" });
    return code;
  } catch (error) {
    return tellError(error, argv, io);
  }
}

/** The whole grammar. Commands load what is heavy only when they run. */
export function createProgram(context: Context): Command {
  const program = new Command("breaches")
    .description("What happened to this company, when, how bad, who did it, and how do we know?")
    .usage("<command> [flags]")
    .exitOverride()
    .configureHelp({ showGlobalOptions: false, helpWidth: context.look({}).width, subcommandTerm: showCommand })
    .configureOutput({
      writeOut: context.io.out,
      writeErr: () => {},
      outputError: () => {},
      getOutHasColors: () => decideColor(undefined, context.io, context.io.isTerminal),
    })
    .showSuggestionAfterError();
  program.commandsGroup("Incidents:");
  addListCommand(program, context);
  addShowCommand(program, context);
  addSearchCommand(program, context);
  addTimelineCommand(program, context);
  addCountCommand(program, context);
  addCheckCommand(program, context);
  addCompareCommand(program, context);
  program.commandsGroup("Companies, actors, campaigns:");
  addCompanyCommand(program, context);
  addActorCommand(program, context);
  addCampaignCommand(program, context);
  addCompaniesCommand(program, context);
  addActorsCommand(program, context);
  addCampaignsCommand(program, context);
  program.commandsGroup("The data and the program:");
  addInfoCommand(program, context);
  addValidateCommand(program, context);
  addImportCommand(program, context);
  addExportCommand(program, context);
  addFieldsCommand(program, context);
  addSchemaCommand(program, context);
  addHelpCommand(program, context);
  addVersionFlag(program, context);
  return program;
}

function showCommand(command: Command): string {
  return `${command.name()} ${command.usage().replace("[flags]", "")}`.trim();
}

function tellError(error: unknown, argv: readonly string[], io: Io): number {
  if (error instanceof BreachesError) {
    io.err(`breaches: ${error.message}\n${error.hint === null ? "" : `  ${error.hint}\n`}`);
    return EXIT_CODES[error.code];
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    io.err(`breaches: ${showUsageError(error, argv)}\n`);
    return EXIT_CODES.usage;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  io.err(`breaches: a fault of the program; please report it with this:\n${stack}\n`);
  return BUG;
}

function showUsageError({ code, message }: CommanderError, argv: readonly string[]): string {
  const text = message
    .replace(/^error: /, "")
    .replace(/\n\(Did you mean (.*)\?\)$/, "\n  did you mean $1?")
    .replace(/\.$/, "");
  const isFieldList = code === "commander.excessArguments" && argv.includes("--json");
  return isFieldList ? `${text}\n  --json takes no value; choose fields with --fields id,title` : text;
}
