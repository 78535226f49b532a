import { isList, isObject, type Json, type JsonObject } from "../json.ts";

/**
 * Lays what changed between two records over an entry: what both have alike stands in the entry as it was, also where
 * it has nothing; what the later one no longer has goes; and a word that only says that nothing is known takes the
 * place of nothing.
 */
export function mergeChanges(entry: JsonObject, before: JsonObject, after: JsonObject): JsonObject {
  const merged: { [key: string]: Json } = { ...entry };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now, there] = [before[key], after[key], entry[key]];
    if (isAlike(old, now)) continue;
    if (now === undefined) delete merged[key];
    else if (key === "notes") merged[key] = addLines(there, old, now);
    else if (isObject(now)) merged[key] = mergeChanges(asObject(there), asObject(old), now);
    else if (there === undefined || !isFiller(now)) merged[key] = now;
  }
  return merged;
}

function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function isAlike(one: Json | undefined, two: Json | undefined): boolean {
  if (isObject(one) && isObject(two)) {
    return [...new Set([...Object.keys(one), ...Object.keys(two)])].every((key) => isAlike(one[key], two[key]));
  }
  return JSON.stringify(one) === JSON.stringify(two);
}

function isFiller(value: Json): boolean {
  return isList(value) ? value.length === 1 && value[0] === "Unknown" : value === "Unknown";
}

// Lines of ours that were there already are told by the entry itself.
function addLines(there: Json | undefined, old: Json | undefined, now: Json): Json {
  const told = new Set(String(old ?? "").split("\n"));
  const fresh = String(now)
    .split("\n")
    .filter((line) => !told.has(line));
  return [...(typeof there === "string" ? [there] : []), ...fresh].join("\n");
}
