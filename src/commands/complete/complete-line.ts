import type { Argument, Command } from "commander";
import { type KnownWords, knownWords } from "../../query/known-words.ts";
import type { Context } from "../context.ts";
import { TOPICS } from "../help/topics.ts";
import { WHOLE_HELP } from "../help/whole-help.ts";
import { completeName } from "./complete-name.ts";
import { type LineData, type NamedKind, openLineData } from "./line-data.ts";
import { type Line, readLine } from "./read-line.ts";
import { type Completion, join, NOTHING, prefix, suggest } from "./suggestion.ts";

type Data = () => Promise<LineData>;
/** `command` is the word of the command on the line, as far as there is one. */
type Complete = (typed: string, data: Data, command?: string) => Completion | Promise<Completion>;

/** What can stand at the end of a line; the words are those behind the program's own. */
export async function completeLine(words: readonly string[], program: Command, context: Context): Promise<Completion> {
  const line = readLine(words, program);
  const data = () => openLineData(line, context);
  // Only bash wants the flag before its value; the scripts of other shells put it there themselves.
  const before = context.io.env.BREACHES_SHELL === "bash" ? line.before : "";
  if (line.option) return prefix(before, await completeValue(line, data));
  if (line.typed.startsWith("-")) return completeFlag(line, program);
  if (line.command) return completeArgument(line, line.command, program, data);
  return suggest(line.typed, listCommands(program));
}

function listCommands(program: Command): (readonly [string, string])[] {
  const commands = program.createHelp().visibleCommands(program);
  return commands.map((command) => [command.name(), command.summary()]);
}

function completeValue({ option, typed, command }: Line, data: Data): Completion | Promise<Completion> {
  if (option?.argChoices) return suggest(typed, listed(option.argChoices));
  const complete = Object.entries(VALUES).find(([name]) => name === option?.attributeName())?.[1];
  return complete ? complete(typed, data, command?.name()) : NOTHING;
}

function completeFlag({ typed, command }: Line, program: Command): Completion {
  const of = command ?? program;
  const flags = of.createHelp().visibleOptions(of);
  return suggest(
    typed,
    flags.flatMap(({ long, description }) => (long ? [[long, description] as const] : [])),
  );
}

function completeArgument(
  { typed, words }: Line,
  command: Command,
  program: Command,
  data: Data,
): Completion | Promise<Completion> {
  const argument = command.registeredArguments[words.length] ?? lastVariadic(command);
  if (!argument) return NOTHING;
  if (argument.argChoices) return suggest(typed, listed(argument.argChoices));
  if (command.name() === "help")
    return suggest(typed, [...Object.entries({ ...TOPICS, ...WHOLE_HELP }), ...listCommands(program)]);
  const complete = Object.entries(ARGUMENTS).find(([name]) => name === command.name())?.[1];
  return complete ? complete(typed, data) : NOTHING;
}

function lastVariadic({ registeredArguments }: Command): Argument | undefined {
  const last = registeredArguments.at(-1);
  return last?.variadic ? last : undefined;
}

function listed(words: readonly string[]): (readonly [string, string])[] {
  return words.map((word) => [word, ""]);
}

/** A name of any of the kinds. */
function nameOf(...kinds: readonly NamedKind[]): Complete {
  return async (typed, data) => {
    const opened = await data();
    return join(kinds.map((kind) => completeName(typed, opened, kind)));
  };
}

const named = nameOf("incident", "company", "actor", "campaign");

// Counts that were published have no names but their ids.
async function recordName(typed: string, data: Data): Promise<Completion> {
  const { catalog } = await data();
  const tallies = [...(catalog?.tallies.values() ?? [])].map(({ id, title }) => [id, title] as const);
  return join([await named(typed, data), suggest(typed, tallies)]);
}

function wordOf(known: KnownWords): Complete {
  return async (typed, data) => {
    const { catalog } = await data();
    return catalog ? suggest(typed, known.list(catalog)) : NOTHING;
  };
}

// The field table is loaded only for those who ask for fields; names are to come at once.
function fieldsWith(use: "group" | "sort" | null): Complete {
  return async (typed, _, command) => (await import("./complete-fields.ts")).completeFields(typed, use, command);
}

const files: Complete = () => ({ suggestions: [], manner: "files" });

/** What values of flags are, by the name of the flag; those with a list of choices tell them themselves. */
const VALUES: { readonly [flag: string]: Complete } = {
  company: nameOf("company"),
  actor: nameOf("actor"),
  campaign: nameOf("campaign"),
  role: wordOf(knownWords.role),
  kind: wordOf(knownWords.kind),
  status: wordOf(knownWords.status),
  country: wordOf(knownWords.country),
  sector: wordOf(knownWords.sector),
  dataType: wordOf(knownWords.data),
  action: wordOf(knownWords.action),
  where: async (typed, data) => (await import("./complete-where.ts")).completeWhere(typed, data),
  fields: fieldsWith(null),
  by: fieldsWith("group"),
  sort: fieldsWith("sort"),
  sum: (typed) => suggest(typed, [["affected", "the headline figures, unit by unit"]]),
  data: () => ({ suggestions: [], manner: "folders" }),
  output: files,
  report: files,
  out: () => ({ suggestions: [], manner: "folders" }),
};

const ARGUMENTS: { readonly [command: string]: Complete } = {
  show: nameOf("incident"),
  company: nameOf("company"),
  actor: nameOf("actor"),
  campaign: nameOf("campaign"),
  compare: nameOf("company", "actor"),
  log: recordName,
  check: files,
  validate: files,
  fmt: files,
  import: files,
};
