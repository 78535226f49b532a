import { type ActorAnswer, type ActorNameRow, answerActor, findNameRows } from "../query/actor-answer.ts";
import { type AskFlags, askIncidents, type Found } from "./ask-incidents.ts";
import { askRecord } from "./ask-record.ts";
import type { Context } from "./context.ts";

export interface AskedActor {
  readonly answer: ActorAnswer;
  /** The rows of the name that was asked for, where it is not the main name. */
  readonly asked: readonly ActorNameRow[];
  readonly found: Found;
}

/** An actor by any of its names, with those of its incidents that the flags select. */
export async function askActor(context: Context, name: string, flags: AskFlags): Promise<AskedActor> {
  const catalog = await context.catalog(flags);
  const { record, hit } = askRecord(context, "actor", name, catalog.actorNames, catalog.actors, flags);
  const found = await askIncidents(context, flags, { actors: [record.id] });
  const answer = answerActor(record, found.rows, catalog);
  const asked = hit.step === "other name" ? findNameRows(answer, hit.name) : [];
  return { answer, asked, found };
}
