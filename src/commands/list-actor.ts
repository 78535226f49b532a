import { renderActorCard } from "../render/actor-card.ts";
import type { Look } from "../render/look.ts";
import type { RecordList } from "../render/records.ts";
import type { AskedActor } from "./ask-actor.ts";
import type { AskFlags } from "./ask-incidents.ts";
import { listIncidents } from "./list-incidents.ts";

/** An actor's card where a person reads, and its incidents as rows elsewhere. */
export function listActor({ answer, asked, found }: AskedActor, flags: AskFlags, look: Look): RecordList {
  const list = listIncidents(found, flags, look);
  return flags.fields || flags.explain
    ? list
    : { ...list, table: () => renderActorCard(answer, asked, found.catalog, look) };
}
