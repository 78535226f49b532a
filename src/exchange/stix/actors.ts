import type { Catalog } from "../../record/catalog.ts";
import type { Attribution } from "../../record/claim.ts";
import type { Actor, ActorName } from "../../record/records.ts";
import { wordOf } from "../describe-claim.ts";
import type { JsonObject } from "../json.ts";
import { createObject, FIXED_STAMP, type StixObject, stixId } from "./stix-object.ts";

const SOURCE_NAMES: { readonly [kind: string]: string } = { "attack-group": "mitre-attack" };

/** The id of whom an attribution names: a person is a threat actor, everything else that is tracked under a name an intrusion set. */
export function actorIdOf({ actor, name }: Pick<Attribution, "actor" | "name">, { actors }: Catalog): string {
  const record = actor === null ? undefined : actors.get(actor);
  return stixId(record?.person ? "threat-actor" : "intrusion-set", actor ?? name);
}

/** Whom an attribution names. Only undisputed names of the whole are aliases; other names are told in words. */
export function createActor(attribution: Attribution, catalog: Catalog): StixObject {
  const record = attribution.actor === null ? undefined : catalog.actors.get(attribution.actor);
  const id = actorIdOf(attribution, catalog);
  if (!record) return createObject(id, FIXED_STAMP, { name: attribution.name });
  const aliases = record.names.filter(isAlias).map(({ name }) => name);
  const type = record.kind === null ? null : wordOf(catalog, "actor-kinds", record.kind, "threat-actor-type-ov");
  const person = { resource_level: "individual", threat_actor_types: type === null ? undefined : [type] };
  return createObject(id, record, {
    name: record.name,
    description: describe(record),
    aliases: [...new Set(aliases)].filter((name) => name !== record.name),
    ...(record.person ? person : {}),
    labels: record.kind === null ? undefined : [`actor-kind:${record.kind}`],
    external_references: referencesOf(record),
  });
}

function isAlias({ relations }: ActorName): boolean {
  return relations.every((relation) => relation.is === "same");
}

function describe({ summary, sponsor, names }: Actor): string | undefined {
  const backed = sponsor ? [`Sponsor: ${sponsor.name}, says ${sponsor.who ?? sponsor.by ?? "nobody"}.`] : [];
  const other = names
    .filter((name) => !isAlias(name))
    .map(({ name, relations }) => `${name} ${relations.map((one) => `${one.is} (${one.according_to})`).join(", ")}`);
  const named = other.length === 0 ? [] : [`Names that are not certainly its own: ${other.join("; ")}.`];
  return [...(summary === null ? [] : [summary]), ...backed, ...named].join(" ") || undefined;
}

function referencesOf({ id, references }: Actor): JsonObject[] {
  const known = references.map((reference) => ({
    source_name: SOURCE_NAMES[reference.kind] ?? reference.kind,
    external_id: reference.id,
    ...(reference.url === null ? {} : { url: reference.url }),
  }));
  return [{ source_name: "breaches", external_id: id }, ...known];
}
