import type * as v from "valibot";
import { askNearest } from "../record/nearest-word.ts";
import type { Fault, FieldPath } from "../record/problem.ts";

interface AnySchema extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly value?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly pipe?: readonly v.GenericSchema[];
}

/** Every key, at any depth, that its schema does not have. Keys behind a union of shapes are not looked at. */
export function findUnknownKeys(schema: v.GenericSchema, value: unknown, path: FieldPath): Fault[] {
  const { entries, item, value: each, wrapped, pipe } = schema as AnySchema;
  if (wrapped) return findUnknownKeys(wrapped, value, path);
  if (Array.isArray(value)) {
    const items = item ?? (pipe?.[0] as AnySchema | undefined)?.item;
    return items ? value.flatMap((entry, at) => findUnknownKeys(items, entry, [...path, at])) : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const next = entries && !Object.hasOwn(entries, key) ? undefined : (entries?.[key] ?? each);
    if (next) return findUnknownKeys(next, inner, [...path, key]);
    return entries ? [unknownKey(key, Object.keys(entries), path)] : [];
  });
}

function unknownKey(key: string, known: readonly string[], path: FieldPath): Fault {
  return {
    rule: "unknown-key",
    level: "error",
    path: [...path, key],
    atKey: true,
    found: `the key ${key}`,
    expected: `one of ${known.join(", ")}`,
    hint: askNearest(key, known),
  };
}
