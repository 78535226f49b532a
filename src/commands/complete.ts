import type { Command } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";

/** What the scripts of `breaches completion` ask on each press of the key; nobody types it. */
export function addCompleteCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "complete [words...]",
    "tell what can stand at the end of a line",
    [
      ["complete -- list --format js", "the last word is the one being typed"],
      ["complete -- company t-mob", "names come from the data in force"],
    ],
    { hidden: true },
  );
  command.action(async (words: readonly string[]) => {
    const [{ completeLine }, { printCompletion }] = await Promise.all([
      import("./complete/complete-line.ts"),
      import("./complete/suggestion.ts"),
    ]);
    context.io.out(printCompletion(await completeLine(words, program, context)));
  });
}
