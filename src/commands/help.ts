import type { Command } from "commander";
import { BreachesError } from "../record/breaches-error.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { readTopic, TOPICS } from "./help/topics.ts";
import { WHOLE_HELP } from "./help/whole-help.ts";

const LISTED = Object.entries({ ...TOPICS, ...WHOLE_HELP });

export function addHelpCommand(program: Command, context: Context): void {
  const topics = LISTED.map(([topic, about]) => `  ${topic.padEnd(14)}${about}`);
  program.helpCommand(false).addHelpText("after", `\nHelp topics (breaches help <topic>):\n${topics.join("\n")}`);
  declareCommand(program, "help [topic]", "help for a command or a topic", HELP_EXAMPLES)
    .usage("[topic]")
    .action(async (topic?: string) => {
      const text = topic === undefined ? undefined : await readHelp(topic, program, context);
      const command = topic === undefined ? program : program.commands.find((one) => one.name() === topic);
      if (text !== undefined) await context.deliver(text, {});
      else if (command) command.outputHelp();
      else throw unknownTopic(topic ?? "", program);
    });
}

const HELP_EXAMPLES = [
  ["help where", "the query language, and the fields that it asks by"],
  ["help check", "the same as breaches check --help"],
  ["help reference", "all help, fields and schemas in one page of Markdown"],
] as const;

async function readHelp(topic: string, program: Command, context: Context): Promise<string | undefined> {
  if (!(topic in WHOLE_HELP)) return readTopic(topic, context.look({}).width);
  const { renderWholeHelp } = await import("./help/whole-help.ts");
  return renderWholeHelp(topic, program, context);
}

function unknownTopic(topic: string, program: Command): BreachesError {
  const commands = program.createHelp().visibleCommands(program);
  const known = [...LISTED.map(([name]) => name), ...commands.map((command) => command.name())];
  return new BreachesError("unknown-value", `no help on "${topic}"`, `expected one of ${known.join(", ")}`);
}
