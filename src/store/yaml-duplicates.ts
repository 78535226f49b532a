import { type Document, isScalar, visit, type YAMLMap } from "yaml";
import type { TrapFault } from "./yaml-traps.ts";

/** Every key that its mapping has already, in the order of the text. */
export function findDuplicateKeys(document: Document): TrapFault[] {
  const found: TrapFault[] = [];
  visit(document, { Map: (_, map) => void found.push(...listDuplicates(map)) });
  return found;
}

function listDuplicates({ items }: YAMLMap): TrapFault[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return {
      rule: "yaml-duplicate-key",
      level: "error",
      path: [],
      found: "map keys must be unique",
      expected: "YAML 1.2",
      hint: "keep one of the two keys; several entries make a list",
      offset: key.range?.[0] ?? 0,
    };
  });
}
