import type { Command } from "commander";

/** An example of a command's use: what is typed after `breaches`, and what it is for. */
export type Example = readonly [line: string, purpose: string];

const HEADING = "\n\nExamples:\n";
const PROGRAM = "  breaches ";
const PURPOSE = "\n      ";

/** Begins a command: its word with arguments, its summary, and examples, with which its help begins. */
export function declareCommand(
  program: Command,
  usage: string,
  summary: string,
  examples: readonly Example[],
  options: { readonly hidden?: boolean } = {},
): Command {
  const lines = examples.map(([line, purpose]) => `${PROGRAM}${line}${PURPOSE}${purpose}`);
  const sentence = summary.charAt(0).toUpperCase() + summary.slice(1);
  return program
    .command(usage, options)
    .usage(`${usage.split(" ").slice(1).concat("[flags]").join(" ")}`)
    .summary(summary)
    .description(`${sentence}${HEADING}${lines.join("\n")}`);
}

/** Takes what {@link declareCommand} made of a summary and examples apart again. */
export function readExamples(description: string): { readonly about: string; readonly examples: readonly Example[] } {
  const [about = "", list = ""] = description.split(HEADING);
  const examples = `\n${list}`
    .split(`\n${PROGRAM}`)
    .slice(1)
    .map((one): Example => {
      const [line = "", purpose = ""] = one.split(PURPOSE);
      return [line, purpose];
    });
  return { about, examples };
}
