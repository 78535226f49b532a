import { nameKey } from "../../record/name-key.ts";
import { ACTOR_RELATIONS, type ActorRelation } from "../../record/terms.ts";
import { toEdtf } from "../dates.ts";
import type { ActorDraft, Catalogue } from "../draft.ts";
import { isList, isObject, type Json, type JsonObject, textsOf, withoutEmpty } from "../json.ts";
import { Reading } from "../reading.ts";
import type { Words } from "../words.ts";
import { MISP_FIELDS, type MispField } from "./fields.ts";

type MispReading = Reading<MispField>;

const CATALOGUE: Catalogue = { name: "MISP galaxy", key: "misp", licence: "CC0 1.0" };
const SOURCE = CATALOGUE.key;

export interface MappedCluster {
  readonly draft: ActorDraft;
  readonly reading: MispReading;
}

/** What a cluster says of itself, its entries, and the producers of names that came with it by their UUIDs. */
export interface Galaxy {
  readonly version: string;
  readonly producers: ReadonlyMap<string, string>;
  /** The UUIDs of its entries. */
  readonly actors: ReadonlySet<string>;
}

/** Why an entry is no threat actor; null where it is one. */
export function faultOfActor(value: Json): string | null {
  if (!isObject(value)) return "found no object, expected an entry of a cluster";
  for (const key of ["uuid", "value"]) {
    const text = value[key];
    if (typeof text !== "string" || nameKey(text) === "") return `found no ${key}, expected a text`;
  }
  return null;
}

/** Turns an entry of a threat-actor cluster into a draft of an actor. */
export function mapActor(value: JsonObject, galaxy: Galaxy, words: Words, today: string): MappedCluster {
  const reading: MispReading = new Reading(value, MISP_FIELDS);
  const [id, name] = [reading.text("uuid") ?? "", reading.text("value") ?? ""];
  reading.mapped("uuid");
  reading.mapped("value");
  const country = words.country(reading.text("meta.country") ?? "");
  if (country) reading.mapped("meta.country");
  const sponsor = reading.text("meta.cfr-suspected-state-sponsor");
  if (sponsor) reading.mapped("meta.cfr-suspected-state-sponsor");
  const body = withoutEmpty({
    names: readNames(reading, name, galaxy),
    country: country ?? undefined,
    sponsor: sponsor ? { name: sponsor, source: SOURCE } : undefined,
    active_since: readSince(reading, today),
    references: [{ kind: "misp-galaxy", id }],
    sources: {
      [SOURCE]: {
        kind: "catalogue",
        publisher: CATALOGUE.name,
        title: `Threat actors, version ${galaxy.version}: ${name}`,
        published: "[2015..]",
      },
    },
  });
  const related = readRelated(reading, galaxy.actors);
  const draft: ActorDraft = {
    kind: "actor",
    catalogue: CATALOGUE,
    id,
    name,
    body,
    original: reading.rest(),
    related,
    source: SOURCE,
    withdrawn: null,
  };
  return { draft, reading };
}

function readNames(reading: MispReading, main: string, galaxy: Galaxy): JsonObject[] {
  const value = reading.at("meta.synonyms");
  const synonyms = textsOf(value).filter((name) => nameKey(name) !== "");
  if (isList(value) && value.length === synonyms.length) reading.mapped("meta.synonyms");
  const users = readUsers(reading, galaxy);
  const relation = { is: "same", according_to: CATALOGUE.name, source: SOURCE };
  const others = [...new Set(synonyms)].filter((name) => name !== main);
  return [
    withoutEmpty({ name: main, used_by: users.get(main), source: SOURCE }),
    ...others.map((name) => withoutEmpty({ name, used_by: users.get(name), source: SOURCE, relations: [relation] })),
  ];
}

/** Who uses a name: `origin:NAME` tells it outright, `name-attribution` by the UUID of a producer. */
function readUsers(reading: MispReading, { producers }: Galaxy): Map<string, string> {
  const users = new Map<string, string>();
  const attributions = reading.at("meta.name-attribution");
  for (const [at, entry] of (isList(attributions) ? attributions : []).entries()) {
    const text = typeof entry === "string" ? entry : "";
    const user = producers.get(text.slice(text.lastIndexOf(":") + 1));
    if (user === undefined) continue;
    users.set(text.slice(0, text.lastIndexOf(":")), user);
    reading.mappedEntry("meta.name-attribution", at);
  }
  const meta = reading.at("meta");
  for (const [key, user] of isObject(meta) ? Object.entries(meta) : []) {
    if (!key.startsWith("origin:") || typeof user !== "string" || user.trim() === "") continue;
    users.set(key.slice("origin:".length), user.trim());
    reading.mapped("meta.origin:*", ["meta", key]);
  }
  return users;
}

function readSince(reading: MispReading, today: string): JsonObject[] {
  const since = reading.at("meta.since");
  const year = toEdtf(Number(since), null, null);
  if (year === null || year > today.slice(0, 4)) return [];
  reading.mapped("meta.since");
  return [{ when: year, source: SOURCE }];
}

function readRelated(reading: MispReading, actors: ReadonlySet<string>): { id: string; is: ActorRelation }[] {
  const list = reading.at("related");
  return (isList(list) ? list : []).flatMap((entry, at) => {
    if (!isObject(entry)) return [];
    const id = entry["dest-uuid"];
    const is = ACTOR_RELATIONS.find((relation) => relation === entry.type);
    if (typeof id !== "string" || !is || !actors.has(id)) return [];
    reading.mappedEntry("related", at);
    return [{ id, is }];
  });
}
