import type { Command } from "commander";
import type { AskFlags } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addSelectionFlags } from "./flags/selection-flags.ts";

export function addListCommand(program: Command, context: Context): void {
  const command = declareCommand(program, "list", "list incidents, newest disclosed first", [
    ["list --company t-mobile", "everything known about T-Mobile US"],
    ["list --actor lapsus --status confirmed --json", "confirmed incidents of LAPSUS$, for a script"],
    ["list --since 2y --min-affected 1M --sort affected --reverse", "the largest of the last two years"],
  ]);
  addSelectionFlags(command).action(async (flags: AskFlags) => {
    const [{ askIncidents }, { listIncidents }, { renderRecords }] = await Promise.all([
      import("./ask-incidents.ts"),
      import("./list-incidents.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags, "tsv");
    const found = await askIncidents(context, flags);
    await context.deliver(await renderRecords(await listIncidents(found, flags, look), look), flags);
  });
}
