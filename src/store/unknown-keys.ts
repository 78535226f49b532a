import type * as v from "valibot";
import { askNearest } from "../record/nearest-word.ts";
import type { Fault, FieldPath } from "../record/problem.ts";
import { sameWord } from "../record/same-word.ts";
import { partsOf } from "../record/schema/schema-parts.ts";

/** Every key, at any depth, that its schema does not have. Keys behind a union of shapes are not looked at. */
export function findUnknownKeys(schema: v.GenericSchema, value: unknown, path: FieldPath): Fault[] {
  const { entries, item, each } = partsOf(schema);
  if (Array.isArray(value)) {
    return item ? value.flatMap((entry, at) => findUnknownKeys(item, entry, [...path, at])) : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const next = entries && !Object.hasOwn(entries, key) ? undefined : (entries?.[key] ?? each);
    if (next) return findUnknownKeys(next, inner, [...path, key]);
    return entries ? [unknownKey(key, Object.keys(entries), path, value)] : [];
  });
}

function unknownKey(key: string, known: readonly string[], path: FieldPath, beside: object): Fault {
  const same = sameWord(key, known);
  return {
    rule: "unknown-key",
    level: "error",
    path: [...path, key],
    atKey: true,
    found: `the key ${key}`,
    expected: `one of ${known.join(", ")}`,
    hint: askNearest(key, known),
    ...(same === null || Object.hasOwn(beside, same) ? {} : { mend: same }),
  };
}
