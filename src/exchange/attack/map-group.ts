import { nameKey } from "../../record/name-key.ts";
import { dayOf } from "../dates.ts";
import type { ActorDraft, Catalogue } from "../draft.ts";
import { isList, isObject, type Json, type JsonObject, textsOf, withoutEmpty } from "../json.ts";
import { isLink } from "../links.ts";
import { Reading } from "../reading.ts";
import { ATTACK_FIELDS, type AttackField } from "./fields.ts";

type AttackReading = Reading<AttackField>;

const CATALOGUE: Catalogue = { name: "MITRE ATT&CK", key: "attack", licence: "ATT&CK terms of use" };
const SOURCE = CATALOGUE.key;
// The first groups of ATT&CK are of 2015.
const UNDATED = "[2015..]";

export interface MappedGroup {
  readonly draft: ActorDraft;
  readonly reading: AttackReading;
}

/** Why an object is no group; null where it is one. */
export function faultOfGroup(value: JsonObject): string | null {
  for (const key of ["id", "name"]) {
    const text = value[key];
    if (typeof text !== "string" || nameKey(text) === "") return `found no ${key} of an intrusion set, expected a text`;
  }
  return null;
}

/** Turns a group of ATT&CK into a draft of an actor. `successors` are the groups that took the place of revoked ones, by id. */
export function mapGroup(value: JsonObject, successors: ReadonlyMap<string, string>): MappedGroup {
  const reading: AttackReading = new Reading(value, ATTACK_FIELDS);
  const [id, name] = [reading.text("id") ?? "", reading.text("name") ?? ""];
  const reference = findReference(reading);
  const modified = dayOf(reading.text("modified")) ?? dayOf(reading.text("created"));
  reading.mapped("id");
  reading.mapped("name");
  if (modified) reading.mapped("modified");
  const body = withoutEmpty({
    names: readNames(reading, name),
    active_since: readSince(reading),
    references: reference ? [reference] : [],
    sources: {
      [SOURCE]: withoutEmpty({
        kind: "catalogue",
        publisher: CATALOGUE.name,
        title: [reference?.id, name].filter((part) => part !== undefined).join(", "),
        url: reference?.url,
        published: modified ?? UNDATED,
      }),
    },
  });
  const draft: ActorDraft = {
    kind: "actor",
    catalogue: CATALOGUE,
    id,
    name,
    body,
    original: reading.rest(),
    related: [],
    source: SOURCE,
    withdrawn: readWithdrawal(reading, modified, successors.get(id) ?? null),
  };
  return { draft, reading };
}

function readNames(reading: AttackReading, name: string): JsonObject[] {
  const value = reading.at("aliases");
  const aliases = textsOf(value);
  if (isList(value) && value.length === aliases.length) reading.mapped("aliases");
  const others = aliases.filter((alias, at) => alias !== name && aliases.indexOf(alias) === at);
  const relation = { is: "overlaps", according_to: CATALOGUE.name, source: SOURCE };
  return [
    { name, used_by: CATALOGUE.name, source: SOURCE },
    ...others.map((alias) => ({ name: alias, source: SOURCE, relations: [relation] })),
  ];
}

interface GroupReference extends JsonObject {
  readonly kind: string;
  readonly id: string;
}

function findReference(reading: AttackReading): GroupReference | null {
  const list = reading.at("external_references");
  for (const [at, entry] of (isList(list) ? list : []).entries()) {
    if (!isObject(entry) || entry.source_name !== "mitre-attack" || typeof entry.external_id !== "string") continue;
    reading.mappedEntry("external_references", at);
    const url = typeof entry.url === "string" && isLink(entry.url) ? { url: entry.url } : {};
    return { kind: "attack-group", id: entry.external_id, ...url };
  }
  return null;
}

function readSince(reading: AttackReading): JsonObject[] {
  const day = dayOf(reading.text("first_seen"));
  if (!day) return [];
  reading.mapped("first_seen");
  return [{ when: day, source: SOURCE }];
}

function readWithdrawal(
  reading: AttackReading,
  modified: string | null,
  successor: string | null,
): ActorDraft["withdrawn"] {
  for (const key of ["revoked", "x_mitre_deprecated"] as const) {
    if (typeof reading.at(key) === "boolean") reading.mapped(key);
  }
  const isRevoked = reading.at("revoked") === true;
  if (!isRevoked && reading.at("x_mitre_deprecated") !== true) return null;
  return {
    date: modified ?? "2015-01-01",
    because: `${isRevoked ? "revoked" : "deprecated"} by ${CATALOGUE.name}`,
    successor,
  };
}

/** The groups that took the place of others, by the relationships of a bundle. */
export function findSuccessors(objects: readonly Json[]): Map<string, string> {
  const pairs = objects.flatMap((object): [string, string][] => {
    if (!isObject(object) || object.relationship_type !== "revoked-by") return [];
    const { source_ref, target_ref } = object;
    return typeof source_ref === "string" && typeof target_ref === "string" ? [[source_ref, target_ref]] : [];
  });
  return new Map(pairs);
}
