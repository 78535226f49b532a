import type { Command } from "commander";
import { BreachesError } from "../record/breaches-error.ts";
import type { Context } from "./context.ts";

const TOPICS = {
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

// The tables of formats come from the code that does the mapping, and only when they are asked for.
async function readTopic(topic: string, context: Context): Promise<string | undefined> {
  if (topic !== "formats") {
    const { helpTopics } = await import("../render/help-topics.ts");
    return Object.entries(helpTopics).find(([name]) => name === topic)?.[1];
  }
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
  const known = [...Object.keys(TOPICS), ...program.commands.map((command) => command.name())];
  return new BreachesError("unknown-value", `no help on "${topic}"`, `expected one of ${known.join(", ")}`);
}
