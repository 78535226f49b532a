import { createTimeline } from "../query/timeline.ts";
import type { Look } from "../render/look.ts";
import type { RecordList } from "../render/records.ts";
import { renderTimeline } from "../render/timeline.ts";
import type { AskFlags, Found } from "./ask-incidents.ts";
import { listIncidents } from "./list-incidents.ts";

/** A drawing where a person reads, and incidents as rows elsewhere. */
export function listTimeline(found: Found, flags: AskFlags, look: Look): RecordList {
  const list = listIncidents(found, flags, look);
  if (flags.fields || flags.explain) return list;
  return { ...list, table: () => renderTimeline(createTimeline(found.rows), found.catalog, look) };
}
