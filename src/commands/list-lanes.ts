import { fields } from "../query/fields.ts";
import { listRows } from "../query/finding.ts";
import type { LaneField } from "../query/lane-fields.ts";
import { createLanes, drawableLanes, type Lane } from "../query/timeline-lanes.ts";
import type { Look } from "../render/look.ts";
import type { RecordList } from "../render/records.ts";
import { plural } from "../render/words.ts";
import type { AskFlags, Found } from "./ask-incidents.ts";
import { requireFields } from "./flags/require-fields.ts";
import { listIncidents } from "./list-incidents.ts";

/** More do not fit on a screen; where a person reads, the rest is told in words. */
const MOST_LANES = 20;

/** Incidents in groups: lanes on a common axis for people, a group with its incidents, or a row for each, elsewhere. */
export async function listLanes(found: Found, by: LaneField, flags: AskFlags, look: Look): Promise<RecordList> {
  const [field] = requireFields([by], fields, "group-by");
  const all = field ? createLanes(found.rows.all(), field, found.fieldContext) : [];
  const ordered = flags.reverse ? all.toReversed() : all;
  const lanes = ordered.slice(0, flags.limit);
  const lists = await Promise.all(
    lanes.map((lane) => listIncidents({ ...found, rows: listRows(lane.rows) }, flags, look)),
  );
  const { header } = await listIncidents({ ...found, rows: listRows([]) }, flags, look);
  const rows = () => lists.flatMap((list, at) => [...list.rows()].map((row) => [lanes[at]?.key ?? "", ...row]));
  return {
    header: [by, ...header],
    values: () =>
      lists.map((list, at) => ({
        group: lanes[at]?.key ?? null,
        label: lanes[at]?.label,
        incidents: [...list.values()],
      })),
    rows,
    table: async () => {
      if (flags.fields || flags.explain) {
        return (await import("../render/field-table.ts")).listFields([by, ...header], rows(), look);
      }
      const { renderLanes } = await import("../render/lanes.ts");
      const shown = lanes.slice(0, flags.limit ?? MOST_LANES);
      const drawing = drawableLanes(shown);
      return renderLanes(drawing.axis, drawing.lanes, tellRest(ordered.slice(shown.length), shown.length), look);
    },
  };
}

function tellRest(rest: readonly Lane[], shown: number): string {
  if (rest.length === 0) return "";
  const incidents = new Set(rest.flatMap(({ rows }) => rows)).size;
  return `${plural(rest.length, "more lane")} with ${plural(incidents, "incident")} (--limit ${shown + rest.length} draws them)`;
}
