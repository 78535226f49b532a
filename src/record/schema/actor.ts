import * as v from "valibot";
import { ACTOR_RELATIONS, NAME_RELATIONS, PERSON_BASES } from "../terms.ts";
import { claimEntries, dateClaim, sourceKeys } from "./claim.ts";
import { recordEntries } from "./record-entries.ts";
import { country, edtf, listOf, oneOf, paragraph, reference, slug, term, text, url } from "./scalar.ts";
import { sources } from "./source.ts";

const relation = v.strictObject({
  is: oneOf(NAME_RELATIONS),
  according_to: text,
  date: v.optional(edtf),
  source: sourceKeys,
  note: v.optional(text),
});

const actorName = v.strictObject({
  name: text,
  used_by: v.optional(text),
  note: v.optional(text),
  source: v.optional(sourceKeys),
  relations: v.optional(listOf(relation)),
});

const catalogueEntry = v.strictObject({
  kind: oneOf(["attack-group", "misp-galaxy", "malpedia", "etda", "wikidata"]),
  id: reference,
  url: v.optional(url),
});

export const actorSchema = v.strictObject({
  names: listOf(actorName),
  kind: v.optional(term),
  country: v.optional(country),
  sponsor: v.optional(v.strictObject({ name: text, country: v.optional(country), ...claimEntries })),
  active_since: v.optional(listOf(dateClaim)),
  person: v.optional(v.strictObject({ basis: oneOf(PERSON_BASES), note: v.optional(text), source: sourceKeys })),
  related: v.optional(listOf(v.strictObject({ actor: slug, is: oneOf(ACTOR_RELATIONS), ...claimEntries }))),
  references: v.optional(listOf(catalogueEntry)),
  summary: v.optional(paragraph),
  sources: v.optional(sources),
  ...recordEntries(slug),
});

export type ActorFile = v.InferOutput<typeof actorSchema>;
