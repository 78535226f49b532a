import type { Command } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addCachedDataFlags, type DataFlags } from "./flags/data-flags.ts";
import { addOutputFlags, type OutputFlags } from "./flags/output-flags.ts";

export function addActorsCommand(program: Command, context: Context): void {
  const command = declareCommand(program, "actors", "list the actors on record, with their number of incidents", [
    ["actors", "every actor, by id"],
    ["actors --format csv", "for a spreadsheet"],
  ]);
  addOutputFlags(command);
  addCachedDataFlags(command).action(async (flags: DataFlags & OutputFlags) => {
    const [{ listActors }, { listDirectory }, { renderRecords }] = await Promise.all([
      import("../query/directories.ts"),
      import("../render/directory.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags, "tsv");
    const entries = listActors(await context.catalog(flags));
    await context.deliver(
      await renderRecords(listDirectory(entries, ["id", "name", "kind", "country", "names", "incidents"], look), look),
      flags,
    );
  });
}
