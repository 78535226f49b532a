import { renderIncidentCard } from "../render/incident-card.ts";
import type { Look } from "../render/look.ts";
import type { RecordList } from "../render/records.ts";
import type { AskFlags, Found } from "./ask-incidents.ts";
import { listIncidents } from "./list-incidents.ts";

/** The same as a list of incidents, but with a card for each where a person reads. */
export function listCards(found: Found, flags: Pick<AskFlags, "fields" | "explain">, look: Look): RecordList {
  const list = listIncidents(found, flags, look);
  if (flags.fields || flags.explain) return list;
  return {
    ...list,
    table: () => found.rows.map(({ answer }) => renderIncidentCard(answer, found.catalog, look)).join("\n"),
  };
}
