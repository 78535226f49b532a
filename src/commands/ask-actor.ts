import { type ActorAnswer, answerActor, findNameRows } from "../query/actor-answer.ts";
import type { Look } from "../render/look.ts";
import { arrangeRows, readArrangement } from "./arrange-rows.ts";
import { type AskFlags, askIncidents } from "./ask-incidents.ts";
import { askRecord } from "./ask-record.ts";
import type { Context } from "./context.ts";
import type { Document } from "./document.ts";
import { listWithCard } from "./list-incidents.ts";

/** An actor by any of its names, with those of its incidents that the flags select: a card for a person, rows elsewhere. */
export async function askActor(
  context: Context,
  name: string,
  flags: AskFlags,
  look: Look,
): Promise<Document<ActorAnswer>> {
  const catalog = await context.catalog(flags);
  const { record, hit } = askRecord(context, "actor", name, catalog.actorNames, catalog.actors, flags);
  const found = await askIncidents(context, flags, { actors: [record.id] });
  const answer = answerActor(record, found.rows.all(), catalog);
  const asked = hit.step === "other name" ? findNameRows(answer, hit.name) : [];
  const oldestFirst = arrangeRows(found.rows.all(), readArrangement({ sort: "disclosed" }));
  const card = async () => {
    const [{ renderActorCard }, { createTimeline }] = await Promise.all([
      import("../render/actor-card.ts"),
      import("../query/timeline.ts"),
    ]);
    return renderActorCard(answer, asked, createTimeline(oldestFirst), catalog, look);
  };
  return { answer, list: await listWithCard(found, flags, look, card) };
}
