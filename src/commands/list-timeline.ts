import type { LaneField } from "../query/lane-fields.ts";
import { createTimeline } from "../query/timeline.ts";
import type { Look } from "../render/look.ts";
import type { RecordList } from "../render/records.ts";
import type { AskFlags, Found } from "./ask-incidents.ts";
import { listWithCard } from "./list-incidents.ts";

export interface TimelineFlags extends AskFlags {
  readonly groupBy?: LaneField;
}

/** The flags by which a timeline's incidents are selected: with lanes, --limit and --reverse arrange the lanes. */
export function selectingFlags(flags: TimelineFlags): AskFlags {
  const { limit: _limit, reverse: _reverse, ...selecting } = flags;
  return { ...(flags.groupBy ? selecting : flags), sort: flags.sort ?? flags.clock ?? "disclosed" };
}

/** A timeline of incidents by year, or in lanes: a drawing for a person, rows elsewhere. */
export async function listTimeline(found: Found, flags: TimelineFlags, look: Look): Promise<RecordList> {
  if (flags.groupBy) return (await import("./list-lanes.ts")).listLanes(found, flags.groupBy, flags, look);
  return listWithCard(found, flags, look, async () => {
    const { renderTimeline } = await import("../render/timeline.ts");
    return renderTimeline(createTimeline(found.rows.all(), found.criteria.clock), found.catalog, look);
  });
}
