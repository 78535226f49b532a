import { type Command, Option } from "commander";
import { LANE_FIELDS } from "../query/lane-fields.ts";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";
import { addSelectionFlags } from "./flags/selection-flags.ts";
import type { TimelineFlags } from "./list-timeline.ts";

export function addTimelineCommand(program: Command, context: Context): void {
  const command = declareCommand(program, "timeline", "draw incidents on a time axis, oldest first", [
    ["timeline --company t-mobile --since 2019", "from occurred to discovered to disclosed, drawn to scale"],
    ["timeline --campaign salt-typhoon-telecom-2024 --clock occurred", "ordered by when it happened"],
    ["timeline --group-by actor --since 2020", "a lane for each actor on one axis"],
  ]).addOption(new Option("--group-by <field>", "a lane for each group; --limit cuts the lanes").choices(LANE_FIELDS));
  addSelectionFlags(command).action(async (flags: TimelineFlags) => {
    const [{ askIncidents }, { listTimeline, selectingFlags }, { renderRecords }] = await Promise.all([
      import("./ask-incidents.ts"),
      import("./list-timeline.ts"),
      import("../render/records.ts"),
    ]);
    const look = context.look(flags);
    const found = await askIncidents(context, selectingFlags(flags));
    await context.deliver(await renderRecords(await listTimeline(found, flags, look), look), flags);
  });
}
