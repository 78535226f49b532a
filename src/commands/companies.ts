import type { Command } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addCachedDataFlags, type DataFlags } from "./flags/data-flags.ts";
import { addOutputFlags, type OutputFlags } from "./flags/output-flags.ts";

export function addCompaniesCommand(program: Command, context: Context): void {
  const command = declareCommand(program, "companies", "list the companies on record, with their number of incidents", [
    ["companies", "every company, by id"],
    ["companies --json", "with all names, for a script"],
  ]);
  addOutputFlags(command);
  addCachedDataFlags(command).action(async (flags: DataFlags & OutputFlags) => {
    const [{ listCompanies }, { listDirectory }, { renderRecords }] = await Promise.all([
      import("../query/directories.ts"),
      import("../render/directory.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags, "tsv");
    const entries = listCompanies(await context.catalog(flags));
    await context.deliver(
      await renderRecords(listDirectory(entries, ["id", "name", "country", "sector", "incidents"], look), look),
      flags,
    );
  });
}
