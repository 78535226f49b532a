import type { Command } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addCachedDataFlags, type DataFlags } from "./flags/data-flags.ts";
import { addOutputFlags, type OutputFlags } from "./flags/output-flags.ts";

export function addCampaignsCommand(program: Command, context: Context): void {
  const command = declareCommand(program, "campaigns", "list the campaigns on record, with their number of incidents", [
    ["campaigns", "every campaign, by id"],
    ["campaigns --json", "for a script"],
  ]);
  addOutputFlags(command);
  addCachedDataFlags(command).action(async (flags: DataFlags & OutputFlags) => {
    const [{ listCampaigns }, { listDirectory }, { renderRecords }] = await Promise.all([
      import("../query/directories.ts"),
      import("../render/directory.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags, "tsv");
    const entries = listCampaigns(await context.catalog(flags));
    await context.deliver(
      await renderRecords(listDirectory(entries, ["id", "title", "actors", "incidents"], look), look),
      flags,
    );
  });
}
