import type { Command } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addCachedDataFlags, type DataFlags } from "./flags/data-flags.ts";
import { addOutputFlags, type OutputFlags } from "./flags/output-flags.ts";

export function addInfoCommand(program: Command, context: Context): void {
  const command = declareCommand(
    program,
    "info",
    "tell what the data cover: how many records, how well sourced, how new",
    [
      ["info", "the data set that comes with the program"],
      ["info --json", "for a script"],
    ],
  );
  addOutputFlags(command);
  addCachedDataFlags(command).action(async (flags: DataFlags & OutputFlags) => {
    const [{ describeData }, { listDescription }, { renderDocument }] = await Promise.all([
      import("../query/describe-data.ts"),
      import("../render/data-description.ts"),
      import("../render/records.ts"),
    ]);
    const description = describeData(await context.catalog(flags));
    const look = context.look(flags);
    await context.deliver(await renderDocument(description, listDescription(description, look), look), flags);
  });
}
