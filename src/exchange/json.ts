/** What a JSON text can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value at a path of keys; undefined where there is none. */
export function valueAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  let at = value;
  for (const key of path) at = isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  return at;
}

/** Texts of a list, or of a single text; everything else is passed over. */
export function textsOf(value: Json | undefined): string[] {
  const list = isList(value) ? value : [value];
  return list.flatMap((entry) => (typeof entry === "string" && entry.trim() !== "" ? [entry.trim()] : []));
}

/** The object without the keys whose value is undefined or an empty list. */
export function withoutEmpty(entries: { readonly [key: string]: Json | undefined }): JsonObject {
  const kept: [string, Json][] = [];
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined && !(isList(value) && value.length === 0)) kept.push([key, value]);
  }
  return Object.fromEntries(kept);
}

/** The object with a value at a path of keys; what stands in the way of the path gives place to it. */
export function withValue(object: JsonObject, [key, ...rest]: readonly string[], value: Json): JsonObject {
  if (key === undefined) return object;
  const inner = object[key];
  return { ...object, [key]: rest.length === 0 ? value : withValue(isObject(inner) ? inner : {}, rest, value) };
}
