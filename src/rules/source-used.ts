import type { Rule } from "./rule.ts";
import { findSourcedEntries } from "./sourced-entries.ts";

export const sourceUsed: Rule = {
  id: "source-used",
  level: "error",
  about: "every source serves a claim",
  check({ value }) {
    const used = new Set(findSourcedEntries(value).flatMap(({ source }) => source));
    const keys = "sources" in value && value.sources ? Object.keys(value.sources) : [];
    return keys
      .filter((key) => !used.has(key))
      .map((key) => ({
        path: ["sources", key],
        atKey: true,
        found: `the source ${key}, which no claim names`,
        expected: "a claim with this source",
        hint: "name it in the claims it supports, or take it away",
      }));
  },
};
