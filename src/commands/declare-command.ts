import type { Command } from "commander";

/** An example of a command's use: what is typed after `breaches`, and what it is for. */
export type Example = readonly [line: string, purpose: string];

/** Begins a command: its word with arguments, its summary, and examples, with which its help begins. */
export function declareCommand(
  program: Command,
  usage: string,
  summary: string,
  examples: readonly Example[],
  options: { readonly hidden?: boolean } = {},
): Command {
  const lines = examples.map(([line, purpose]) => `  breaches ${line}\n      ${purpose}`);
  const sentence = summary.charAt(0).toUpperCase() + summary.slice(1);
  return program
    .command(usage, options)
    .usage(`${usage.split(" ").slice(1).concat("[flags]").join(" ")}`)
    .summary(summary)
    .description(`${sentence}\n\nExamples:\n${lines.join("\n")}`);
}
