import type { Command } from "commander";
import { describeFields, describeListFields } from "../../query/describe-fields.ts";
import { FIELD_LISTS } from "../../query/field-lists.ts";
import type { CommandReference, FlagGroup, Reference, TermReference } from "../../render/reference.ts";
import { listSchemas } from "../../store/read-schema.ts";
import { readVersion } from "../../store/read-version.ts";
import type { Context } from "../context.ts";
import { chooseData } from "../flags/data-flags.ts";
import { openCatalog } from "../open-catalog.ts";
import { type DescribedCommand, describeCommand } from "./describe-command.ts";
import { readTopic, TOPICS } from "./topics.ts";

/** The width of the help in a manual page and in the reference, wherever they are made. */
const WIDTH = 80;

// A flag that so many commands have in the same words is told once.
const SEVERAL = 3;

/** All that the help tells, from the program's own grammar, its topics and its tables. `program` has all commands. */
export async function describeProgram(program: Command, context: Context): Promise<Reference> {
  const { packageRoot } = context;
  const commands = program.createHelp().visibleCommands(program).map(describeCommand);
  const flags = findCommonFlags(commands);
  return {
    version: readVersion(packageRoot),
    updated: await readUpdated(context),
    about: program.description(),
    groups: groupCommands(
      program,
      commands.map((command) => splitFlags(command, flags)),
    ),
    flags,
    topics: await readTopics(),
    fields: describeFields(),
    lists: FIELD_LISTS.map((list) => ({ list, fields: describeListFields(list) })),
    schemas: listSchemas(packageRoot),
  };
}

async function readUpdated({ io, packageRoot, today }: Context): Promise<string> {
  const shipped = chooseData({}, { ...io, env: {} }, packageRoot);
  const { catalog } = await openCatalog(shipped, today, false);
  return catalog.summary?.updated ?? "";
}

async function readTopics(): Promise<Reference["topics"]> {
  const topics = Object.keys(TOPICS).map(async (topic) => ({ topic, text: (await readTopic(topic, WIDTH)) ?? "" }));
  return Promise.all(topics);
}

function groupCommands(program: Command, commands: readonly CommandReference[]): Reference["groups"] {
  const headings = program.commands.map((command) => [command.name(), command.helpGroup()] as const);
  const inOrder = [...new Set(headings.map(([, heading]) => heading))];
  return inOrder.map((heading) => ({
    heading: heading.replace(/:$/, ""),
    commands: commands.filter(({ name }) => headings.some(([word, of]) => word === name && of === heading)),
  }));
}

function findCommonFlags(commands: readonly DescribedCommand[]): FlagGroup[] {
  const groups = commands.flatMap((command) => command.groups);
  const flags = groups.flatMap((group) => group.flags.map((flag) => ({ heading: group.heading, flag })));
  const common = new Map<string, Map<string, TermReference>>();
  for (const { heading, flag } of flags) {
    if (flags.filter((one) => isSame(one, { heading, flag })).length < SEVERAL) continue;
    const known = common.get(heading) ?? new Map();
    common.set(heading, known.set(flag.term, flag));
  }
  return [...common].map(([heading, known]) => ({ heading, flags: [...known.values()] }));
}

interface PlacedFlag {
  readonly heading: string;
  readonly flag: TermReference;
}

function isSame(one: PlacedFlag, other: PlacedFlag): boolean {
  return one.heading === other.heading && one.flag.term === other.flag.term && one.flag.about === other.flag.about;
}

function splitFlags({ groups, ...command }: DescribedCommand, common: readonly FlagGroup[]): CommandReference {
  const knownOf = (heading: string) => common.find((group) => group.heading === heading)?.flags ?? [];
  const isCommon = (heading: string, flag: TermReference) =>
    knownOf(heading).some((one) => isSame({ heading, flag: one }, { heading, flag }));
  const keep = (wanted: boolean) =>
    groups
      .map(({ heading, flags }) => ({ heading, flags: flags.filter((flag) => isCommon(heading, flag) === wanted) }))
      .filter(({ flags }) => flags.length > 0);
  const others = keep(true).map((group) => ({ ...group, all: group.flags.length === knownOf(group.heading).length }));
  return { ...command, own: keep(false), others };
}
