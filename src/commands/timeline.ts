import type { Command } from "commander";
import type { AskFlags } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addSelectionFlags } from "./flags/selection-flags.ts";

export function addTimelineCommand(program: Command, context: Context): void {
  const command = declareCommand(program, "timeline", "draw incidents on a time axis, oldest first", [
    ["timeline --company t-mobile --since 2019", "from occurred to discovered to disclosed, drawn to scale"],
    ["timeline --campaign salt-typhoon-telecom-2024 --clock occurred", "ordered by when it happened"],
  ]);
  addSelectionFlags(command).action(async (flags: AskFlags) => {
    const [{ askIncidents }, { listWithCard }, { createTimeline }, { renderTimeline }, { renderRecords }] =
      await Promise.all([
        import("./ask-incidents.ts"),
        import("./list-incidents.ts"),
        import("../query/timeline.ts"),
        import("../render/timeline.ts"),
        import("../render/records.ts"),
      ]);
    const look = context.look(flags);
    const found = await askIncidents(context, { ...flags, sort: flags.sort ?? flags.clock ?? "disclosed" });
    const drawing = () => renderTimeline(createTimeline(found.rows.all(), found.criteria.clock), found.catalog, look);
    await context.deliver(await renderRecords(await listWithCard(found, flags, look, drawing), look), flags);
  });
}
