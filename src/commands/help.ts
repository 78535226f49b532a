import type { Command } from "commander";
import { BreachesError } from "../record/breaches-error.ts";
import type { Context } from "./context.ts";

/** The topics, with what each tells. */
export const TOPICS = {
  where: "the query language of --where, and the fields that it asks by",
  dates: "how dates are written, matched, sorted and drawn",
  claims: "how status, headline figure and verdict come about",
  output: "formats, fields and what goes where",
  formats: "the formats that import reads and export writes, and where each field goes",
  "exit-codes": "what the exit codes mean",
  environment: "which environment variables are read",
  settings: "a file of your own for flags that you always give",
} as const;

export function addHelpCommand(program: Command, context: Context): void {
  const topics = Object.entries(TOPICS).map(([topic, about]) => `  ${topic.padEnd(14)}${about}`);
  program.helpCommand(false).addHelpText("after", `\nHelp topics (breaches help <topic>):\n${topics.join("\n")}`);
  program
    .command("help [topic]")
    .usage("[topic]")
    .summary("help for a command or a topic")
    .action(async (topic?: string) => {
      const text = topic === undefined ? undefined : await readTopic(topic, context);
      const command = topic === undefined ? program : program.commands.find((one) => one.name() === topic);
      if (text !== undefined) context.io.out(text);
      else if (command) command.outputHelp();
      else throw unknownTopic(topic ?? "", program);
    });
}

// Topics with tables from the code that they tell of, which is loaded only when they are asked for.
async function readTopic(topic: string, context: Context): Promise<string | undefined> {
  if (topic === "formats") return readFormats(context);
  if (topic === "where") return readWhereTopic(context);
  const { helpTopics } = await import("../render/help-topics.ts");
  return Object.entries(helpTopics).find(([name]) => name === topic)?.[1];
}

async function readWhereTopic(context: Context): Promise<string> {
  const [{ describeAsks }, { renderWhereTopic }] = await Promise.all([
    import("../query/describe-fields.ts"),
    import("../render/where-topic.ts"),
  ]);
  return renderWhereTopic(describeAsks(), context.look({}).width);
}

async function readFormats(context: Context): Promise<string> {
  const [{ IMPORT_FORMATS }, { exportTables }, { renderImportFormats }, { renderExportFormats }] = await Promise.all([
    import("../exchange/import-formats.ts"),
    import("../exchange/export-tables.ts"),
    import("../render/import-formats.ts"),
    import("../render/export-formats.ts"),
  ]);
  const { width } = context.look({});
  return `${renderImportFormats(IMPORT_FORMATS, width)}\n${renderExportFormats(exportTables, width)}`;
}

function unknownTopic(topic: string, program: Command): BreachesError {
  const commands = program.createHelp().visibleCommands(program);
  const known = [...Object.keys(TOPICS), ...commands.map((command) => command.name())];
  return new BreachesError("unknown-value", `no help on "${topic}"`, `expected one of ${known.join(", ")}`);
}
