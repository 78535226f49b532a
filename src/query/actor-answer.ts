import type { Catalog } from "../record/catalog.ts";
import type { Claim, Source } from "../record/claim.ts";
import { type DateSummary, summarizeDate } from "../record/date-summary.ts";
import { nameKey } from "../record/name-key.ts";
import type { Actor, RelatedActor, Sponsor } from "../record/records.ts";
import type { NameRelation } from "../record/terms.ts";
import { compareClaims } from "./claim-order.ts";
import type { IncidentAnswer, IncidentRow } from "./incident-answer.ts";

/** One name and one voice on how it relates to the record's main name; a name without a relation has one row too. */
export interface ActorNameRow {
  readonly name: string;
  readonly used_by: string | null;
  readonly is: NameRelation | null;
  readonly according_to: string | null;
  readonly date: string | null;
  readonly note: string | null;
  readonly source: readonly string[];
}

export interface RelatedAnswer extends RelatedActor {
  readonly name: string;
}

export interface ActiveSinceAnswer extends DateSummary, Claim {}

/** All there is to say about an actor. */
export interface ActorAnswer {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly country: string | null;
  readonly sponsor: Sponsor | null;
  readonly names: readonly ActorNameRow[];
  /** The best voice's date. */
  readonly active_since: DateSummary | null;
  readonly active_since_claims: readonly ActiveSinceAnswer[];
  readonly references: Actor["references"];
  readonly related: readonly RelatedAnswer[];
  readonly incidents: readonly IncidentAnswer[];
  readonly summary: string | null;
  readonly person: Actor["person"];
  readonly imported: Actor["imported"];
  readonly original: Actor["original"];
  readonly sources: readonly Source[];
  readonly added: string;
  readonly revised: string;
}

/** Answers for an actor, with the incidents selected for it in the order given. */
export function answerActor(actor: Actor, rows: readonly IncidentRow[], catalog: Catalog): ActorAnswer {
  const [since] = actor.active_since.toSorted(compareClaims);
  return {
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    country: actor.country,
    sponsor: actor.sponsor,
    names: actor.names.flatMap(listRelations),
    active_since: since ? summarizeDate(since.when) : null,
    active_since_claims: actor.active_since.map(({ when, ...claim }) => ({ ...summarizeDate(when), ...claim })),
    references: actor.references,
    related: actor.related.map((entry) => ({ ...entry, name: catalog.actors.get(entry.actor)?.name ?? entry.actor })),
    incidents: rows.map(({ answer }) => answer),
    summary: actor.summary,
    person: actor.person,
    imported: actor.imported,
    original: actor.original,
    sources: actor.sources,
    added: actor.added,
    revised: actor.revised,
  };
}

/** The rows for one of an actor's names, whatever its spelling. */
export function findNameRows(answer: ActorAnswer, name: string): ActorNameRow[] {
  return answer.names.filter((row) => nameKey(row.name) === nameKey(name));
}

function listRelations({ name, used_by, note, source, relations }: Actor["names"][number]): ActorNameRow[] {
  if (relations.length === 0) return [{ name, used_by, is: null, according_to: null, date: null, note, source }];
  return relations.map((relation) => ({ name, used_by, ...relation }));
}
