import { type Finding, isKind, type Rule } from "./rule.ts";

export const completeRecord: Rule = {
  id: "complete-record",
  level: "error",
  about: "an incident has a summary, and a company its country and sector, unless they were imported without",
  check(record) {
    if (isKind(record, "incident")) return findMissing(record.value, ["summary"]);
    return isKind(record, "company") ? findMissing(record.value, ["country", "sector"]) : [];
  },
};

function findMissing<Key extends string>(
  value: { readonly imported?: unknown } & { readonly [K in Key]?: unknown },
  keys: readonly Key[],
): Finding[] {
  if (value.imported !== undefined) return [];
  return keys
    .filter((key) => value[key] === undefined)
    .map((key) => ({ path: [key], found: `no key ${key}`, expected: `the key ${key}` }));
}
