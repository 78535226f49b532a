import { faultOfGroup, findSuccessors, mapGroup } from "./attack/map-group.ts";
import type { Draft } from "./draft.ts";
import { FieldCounts } from "./field-counts.ts";
import { faultOfBreach, mapBreach } from "./hibp/map-breach.ts";
import { IMPORT_FORMATS, type ImportFormat } from "./import-formats.ts";
import { isList, isObject, type Json, type JsonObject } from "./json.ts";
import { faultOfActor, mapActor } from "./misp/map-cluster.ts";
import type { Reading } from "./reading.ts";
import { faultOfVeris, mapVeris } from "./veris/map-incident.ts";
import type { Words } from "./words.ts";

/** A JSON text that was read: where it is from, and what it holds. */
export interface Document {
  readonly path: string;
  readonly value: Json;
}

/** An input, or a part of one, that cannot be read. */
export interface InputFault {
  readonly path: string;
  readonly reason: string;
}

/** What documents of one format hold. */
export interface Extract {
  readonly drafts: readonly (Draft & { readonly path: string })[];
  readonly counts: FieldCounts;
  readonly faults: readonly InputFault[];
}

/** Reads documents of a format into drafts. What is no entry of the format is a fault, and the rest goes on. */
export function extractDrafts(
  format: ImportFormat,
  documents: readonly Document[],
  words: Words,
  today: string,
  progress: (done: number) => void,
): Extract {
  const drafts: (Draft & { path: string })[] = [];
  const faults: InputFault[] = [];
  const counts = new FieldCounts(IMPORT_FORMATS[format].fields);
  const entries = openEntries(format, documents, words, today, counts);
  for (const [at, { path, value, fault, map }] of entries.entries()) {
    progress(at);
    const reason = fault(value);
    if (reason !== null || !isObject(value)) {
      faults.push({ path, reason: reason ?? "found no object" });
      continue;
    }
    const { draft, reading, dropped } = map(value);
    counts.add(reading);
    if (dropped) counts.lose("Description (markup)", "HTML elements that plain text has no room for", dropped);
    drafts.push({ ...draft, path });
  }
  return { drafts, counts, faults };
}

interface Entry {
  readonly path: string;
  readonly value: Json;
  readonly fault: (value: Json) => string | null;
  readonly map: (value: JsonObject) => { readonly draft: Draft; readonly reading: Reading; readonly dropped?: number };
}

function openEntries(
  format: ImportFormat,
  documents: readonly Document[],
  words: Words,
  today: string,
  counts: FieldCounts,
): Entry[] {
  switch (format) {
    case "veris":
      return openLists(documents, faultOfVeris, (value) => mapVeris(value, words, today));
    case "hibp":
      return openLists(documents, faultOfBreach, (value) => mapBreach(value, words, today));
    case "attack":
      return documents.flatMap((document) => openBundle(document, counts));
    case "misp-galaxy":
      return openGalaxy(documents, words, today, counts);
  }
}

function openLists(documents: readonly Document[], fault: Entry["fault"], map: Entry["map"]): Entry[] {
  return documents.flatMap(({ path, value }) =>
    isList(value)
      ? value.map((entry, at) => ({ path: `${path}[${at}]`, value: entry, fault, map }))
      : [{ path, value, fault, map }],
  );
}

function openBundle({ path, value }: Document, counts: FieldCounts): Entry[] {
  const objects = isObject(value) && value.type === "bundle" ? value.objects : undefined;
  if (!isList(objects)) return [broken(path, "found no bundle, expected a STIX 2.1 bundle with objects")];
  const successors = findSuccessors(objects);
  return objects.flatMap((object, at): Entry[] => {
    const place = `${path}: objects[${at}]`;
    if (!isObject(object)) return [broken(place, "found no object of STIX")];
    if (object.type === "intrusion-set") {
      const fault = () => faultOfGroup(object);
      return [{ path: place, value: object, fault, map: (group) => mapGroup(group, successors) }];
    }
    const isUsed = object.relationship_type === "revoked-by";
    if (!isUsed) counts.lose(`(objects of type ${String(object.type)})`, "no actors");
    return [];
  });
}

function openGalaxy(documents: readonly Document[], words: Words, today: string, counts: FieldCounts): Entry[] {
  const producers = new Map(documents.flatMap(({ value }) => listProducers(value)));
  return documents.flatMap(({ path, value }): Entry[] => {
    const values = isObject(value) ? value.values : undefined;
    if (!isObject(value) || !isList(values)) return [broken(path, "found no cluster, expected one with values")];
    if (isProducers(value)) {
      counts.lose("(producers)", "they tell who uses a name, and are no actors", values.length);
      return [];
    }
    for (const key of Object.keys(value).filter((name) => name !== "values" && name !== "version")) {
      counts.lose(`(cluster) ${key}`, "it speaks of the cluster, not of an actor");
    }
    const galaxy = {
      version: String(value.version ?? "without a number"),
      producers,
      actors: new Set(values.flatMap(uuidOf)),
    };
    const map = (entry: JsonObject) => mapActor(entry, galaxy, words, today);
    return values.map((entry, at) => ({ path: `${path}: values[${at}]`, value: entry, fault: faultOfActor, map }));
  });
}

function uuidOf(entry: Json): string[] {
  return isObject(entry) && typeof entry.uuid === "string" ? [entry.uuid] : [];
}

function isProducers(value: JsonObject): boolean {
  return value.type === "producer";
}

function listProducers(value: Json): [string, string][] {
  if (!isObject(value) || !isProducers(value) || !isList(value.values)) return [];
  return value.values.flatMap((entry): [string, string][] =>
    isObject(entry) && typeof entry.uuid === "string" && typeof entry.value === "string"
      ? [[entry.uuid, entry.value]]
      : [],
  );
}

function broken(path: string, reason: string): Entry {
  return {
    path,
    value: null,
    fault: () => reason,
    map: () => {
      throw new TypeError(reason);
    },
  };
}
