import { Command, CommanderError } from "commander";
import { addActorCommand } from "./commands/actor.ts";
import { addActorsCommand } from "./commands/actors.ts";
import { addCampaignCommand } from "./commands/campaign.ts";
import { addCampaignsCommand } from "./commands/campaigns.ts";
import { addChangesCommand } from "./commands/changes.ts";
import { addCheckCommand } from "./commands/check.ts";
import { addCompaniesCommand } from "./commands/companies.ts";
import { addCompanyCommand } from "./commands/company.ts";
import { addCompareCommand } from "./commands/compare.ts";
import { addCompleteCommand } from "./commands/complete.ts";
import { addCompletionCommand } from "./commands/completion.ts";
import { type Context, createContext } from "./commands/context.ts";
import { addCountCommand } from "./commands/count.ts";
import { decideColor } from "./commands/decide-look.ts";
import { addDoctorCommand } from "./commands/doctor.ts";
import { addExportCommand } from "./commands/export.ts";
import { addFieldsCommand } from "./commands/fields.ts";
import { moveFlags } from "./commands/flags/move-flags.ts";
import { addFmtCommand } from "./commands/fmt.ts";
import { guardIo } from "./commands/guard-io.ts";
import { addHelpCommand } from "./commands/help.ts";
import { addImportCommand } from "./commands/import.ts";
import { addInfoCommand } from "./commands/info.ts";
import type { Io } from "./commands/io.ts";
import { addListCommand } from "./commands/list.ts";
import { addLogCommand } from "./commands/log.ts";
import { addNewCommand } from "./commands/new.ts";
import { createReplayIo } from "./commands/replay-io.ts";
import { addSchemaCommand } from "./commands/schema.ts";
import { addSearchCommand } from "./commands/search.ts";
import { applySettings } from "./commands/settings/apply-settings.ts";
import { settingsInForce } from "./commands/settings/load-settings.ts";
import { addShowCommand } from "./commands/show.ts";
import { addTimelineCommand } from "./commands/timeline.ts";
import { addValidateCommand } from "./commands/validate.ts";
import { addVersionFlag } from "./commands/version.ts";
import { BreachesError, type ErrorCode, type Place } from "./record/breaches-error.ts";
import { DamagedForm } from "./record/damaged-form.ts";
import { reasonOf } from "./record/reason-of.ts";

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
  "folder-in-use": 3,
} as const satisfies Record<ErrorCode, number>;

const BUG = 70;

/** Every command word with what declares it, in the order of the help. */
const COMMANDS: Readonly<Record<string, Readonly<Record<string, typeof addListCommand>>>> = {
  "Incidents:": {
    list: addListCommand,
    show: addShowCommand,
    search: addSearchCommand,
    timeline: addTimelineCommand,
    count: addCountCommand,
    check: addCheckCommand,
    compare: addCompareCommand,
  },
  "Companies, actors, campaigns:": {
    company: addCompanyCommand,
    actor: addActorCommand,
    campaign: addCampaignCommand,
    companies: addCompaniesCommand,
    actors: addActorsCommand,
    campaigns: addCampaignsCommand,
  },
  "The data and the program:": {
    info: addInfoCommand,
    changes: addChangesCommand,
    log: addLogCommand,
    validate: addValidateCommand,
    new: addNewCommand,
    fmt: addFmtCommand,
    import: addImportCommand,
    export: addExportCommand,
    fields: addFieldsCommand,
    schema: addSchemaCommand,
    doctor: addDoctorCommand,
    completion: addCompletionCommand,
    help: addHelpCommand,
    complete: addCompleteCommand,
  },
};

// These speak about the others.
const WHOLE = ["help", "doctor"];

const HELP = ["--help", "-h"];
const VERSION = ["--version", "-V"];

// The shipped set, a cache, and the cache that was made in its place; a disk on which that is damaged too is of no use.
const MOST_DAMAGED = 3;

/**
 * Runs one command line and resolves to the exit code. The only place that turns errors into words and codes. Where a
 * compiled form turns out to be damaged, the line is run once more without it, and goes on where the answer had got to.
 */
export async function run(argv: readonly string[], outside: Io, packageRoot: string): Promise<number> {
  const replay = createReplayIo(outside);
  const io = guardIo(replay.io);
  const damaged = new Set<string>();
  for (;;) {
    try {
      return await runOnce(argv, io, packageRoot, damaged);
    } catch (error) {
      if (!(error instanceof DamagedForm)) return tellError(error, argv, io);
      if (damaged.size >= MOST_DAMAGED) return tellError(giveUp(error), argv, io);
      damaged.add(error.folder);
      replay.beginAgain();
    }
  }
}

async function runOnce(
  argv: readonly string[],
  io: Io,
  packageRoot: string,
  damaged: ReadonlySet<string>,
): Promise<number> {
  let code = 0;
  const endWith = (ending: number) => {
    code = Math.max(code, ending);
  };
  const program = createProgram(createContext(io, packageRoot, endWith, damaged), argv);
  await program.parseAsync(moveFlags(argv, program), { from: "user" });
  return code;
}

function giveUp({ message }: DamagedForm): BreachesError {
  return new BreachesError("no-data", message, "what is written to this disk does not come back; try --no-cache");
}

/**
 * The whole grammar, or of a line that begins with a command word that command alone: to declare all flags of all
 * commands takes longer than many an answer. Commands load what is heavy only when they run.
 */
export function createProgram(context: Context, argv: readonly string[] = []): Command {
  const only = findOnly(argv);
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
    .showSuggestionAfterError()
    .hook("preAction", (_, command) => useSettings(command, context));
  if (argv.length === 1 && HELP.includes(argv[0] ?? "")) program.createCommand = (name) => new Outline(name);
  for (const [heading, commands] of Object.entries(COMMANDS)) {
    program.commandsGroup(heading);
    for (const [word, addCommand] of Object.entries(commands)) {
      if (only === null || only.includes(word)) addCommand(program, context);
    }
  }
  addVersionFlag(program, context);
  return program;
}

/** A command as the help of the whole program tells of it, which is silent about flags: to declare them all takes longer than to print it. */
class Outline extends Command {
  override addOption(): this {
    return this;
  }
}

// A line that is to be completed begins behind `complete --`.
function findOnly([first = "", second, ...line]: readonly string[]): readonly string[] | null {
  if (VERSION.includes(first) && second === undefined) return [];
  const words = first === "complete" ? [first, line.length > 1 ? (line[0] ?? "") : ""] : [first];
  const known = Object.values(COMMANDS).flatMap((commands) => Object.keys(commands));
  return words.every((word) => known.includes(word) && !WHOLE.includes(word)) ? words : null;
}

// The doctor must be able to tell what is wrong with the settings.
function useSettings(command: Command, context: Context): void {
  if (command.name() === "doctor") return;
  const settings = settingsInForce(context.io);
  if (settings.length > 0) applySettings(command, createProgram(context), settings, context.io.env);
}

function showCommand(command: Command): string {
  return `${command.name()} ${command.usage().replace("[flags]", "")}`.trim();
}

async function tellError(error: unknown, argv: readonly string[], io: Io): Promise<number> {
  if (error instanceof BreachesError) {
    const place = error.place === null ? "" : await showPlace(error.place);
    io.err(`breaches: ${error.message}\n${place}${error.hint === null ? "" : `  ${error.hint}\n`}`);
    return EXIT_CODES[error.code];
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    io.err(`breaches: ${showUsageError(error, argv)}\n`);
    return EXIT_CODES.usage;
  }
  const refusal = tellRefusal(error);
  if (refusal !== null) {
    io.err(`breaches: ${refusal}\n`);
    return EXIT_CODES["no-data"];
  }
  const stack = error instanceof Error ? error.stack : String(error);
  io.err(`breaches: a fault of the program; please report it with this:\n${stack}\n`);
  return BUG;
}

const WRITING = ["ENOSPC", "EDQUOT", "EROFS", "EFBIG"];

// What the system refuses (no permission, a file that went while it was read, a full disk) is no fault of the program.
function tellRefusal(error: unknown): string | null {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) return null;
  const path = "path" in error && typeof error.path === "string" ? `${error.path}: ` : "";
  return `${path}cannot be ${WRITING.includes(String(error.code)) ? "written" : "read"}: ${reasonOf(error)}`;
}

async function showPlace(place: Place): Promise<string> {
  if (place.text.trim() === "") return "";
  const { pointAt } = await import("./render/place.ts");
  return pointAt(place).replace(/^/gm, "  ").concat("\n");
}

function showUsageError({ code, message }: CommanderError, argv: readonly string[]): string {
  const text = message
    .replace(/^error: /, "")
    .replace(/\n\(Did you mean (.*)\?\)$/, "\n  did you mean $1?")
    .replace(/\.$/, "");
  const isFieldList = code === "commander.excessArguments" && argv.includes("--json");
  return isFieldList ? `${text}\n  --json takes no value; choose fields with --fields id,title` : text;
}
