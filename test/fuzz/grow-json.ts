import type { Chance } from "./mutate.ts";

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/**
 * A JSON text of about so many letters that is near to those of a corpus: one of its lists has an entry over and over,
 * one of its objects many keys, or one of its texts is very long.
 */
export function growJson(corpus: readonly string[], length: number, chance: Chance): string {
  const value: Value = JSON.parse(corpus[chance(corpus.length)] ?? "[]");
  const places = listPlaces(value);
  const place = places[chance(places.length)];
  place?.grow(Math.max(1, length - JSON.stringify(value).length));
  return JSON.stringify(value);
}

interface Place {
  /** Makes what stands there longer by so many letters. */
  readonly grow: (letters: number) => void;
}

function listPlaces(value: Value): Place[] {
  if (Array.isArray(value)) {
    const own = value.length > 0 ? [{ grow: (letters: number) => repeatEntries(value, letters) }] : [];
    return [...own, ...value.flatMap((entry, at) => placesIn(entry, (text) => void value.splice(at, 1, text)))];
  }
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, entry]) =>
    placesIn(entry, (text) => void Object.assign(value, { [key]: text })),
  );
  return [{ grow: (letters) => addKeys(value, letters) }, ...inner];
}

function placesIn(value: Value, put: (text: string) => void): Place[] {
  if (typeof value !== "string") return listPlaces(value);
  return [{ grow: (letters) => put(`${value} `.repeat(Math.ceil(letters / (value.length + 1)))) }];
}

// Each is told apart by a number, where it has a text.
function repeatEntries(list: Value[], letters: number): void {
  const entries = [...list];
  let number = 0;
  for (let added = 0; added < letters; number += 1) {
    const text = JSON.stringify(entries[number % entries.length]);
    list.push(number % 2 === 0 ? JSON.parse(text) : tellApart(JSON.parse(text), number));
    added += text.length + 1;
  }
}

function tellApart(value: Value, number: number): Value {
  if (typeof value === "string") return `${value} ${number}`;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, typeof entry === "string" ? `${entry} ${number}` : entry]),
  );
}

function addKeys(object: { [key: string]: Value }, letters: number): void {
  const [first = null] = Object.values(object);
  const step = JSON.stringify(first).length + 12;
  for (let number = 0; number * step < letters; number += 1) object[`key ${number}`] = first;
}
