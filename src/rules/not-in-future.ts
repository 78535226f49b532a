import { isFault, parseEdtf } from "../record/edtf.ts";
import type { FieldPath } from "../record/problem.ts";
import type { Finding, Rule } from "./rule.ts";

const DATE_KEYS = new Set(["when", "date", "published", "read", "added", "revised"]);

export const notInFuture: Rule = {
  id: "not-in-future",
  level: "error",
  about: "nothing is dated after today",
  check({ value }, { today }) {
    return findDates(value, []).flatMap(({ path, text }): Finding[] => {
      const date = parseEdtf(text);
      if (isFault(date) || date.start.earliest === null || date.start.earliest <= today) return [];
      return [{ path, found: text, expected: `a date no later than today, ${today}` }];
    });
  },
};

function findDates(value: unknown, path: FieldPath): { path: FieldPath; text: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => findDates(item, [...path, at]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (path.length === 0 && key === "original") return [];
    return DATE_KEYS.has(key) && typeof inner === "string"
      ? [{ path: [...path, key], text: inner }]
      : findDates(inner, [...path, key]);
  });
}
