import type { Command } from "commander";
import type { AskFlags } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addDataFlags } from "./flags/data-flags.ts";
import { addFilterFlags } from "./flags/filter-flags.ts";
import { addListFlags } from "./flags/output-flags.ts";

export function addTimelineCommand(program: Command, context: Context): void {
  const command = declareCommand(program, "timeline", "draw incidents on a time axis, oldest first", [
    ["timeline --company t-mobile --since 2019", "from occurred to discovered to disclosed, drawn to scale"],
    ["timeline --campaign salt-typhoon-telecom-2024 --clock occurred", "ordered by when it happened"],
  ]);
  addFilterFlags(command);
  addListFlags(command);
  addDataFlags(command).action(async (flags: AskFlags) => {
    const [{ askIncidents }, { listTimeline }, { renderRecords }] = await Promise.all([
      import("./ask-incidents.ts"),
      import("./list-timeline.ts"),
      import("../render/records.ts"),
    ]);
    const found = await askIncidents(context, { ...flags, sort: flags.sort ?? flags.clock ?? "disclosed" });
    const look = context.look(flags);
    context.deliver(await renderRecords(listTimeline(found, flags, look), look), flags);
  });
}
