import { nearest } from "./nearest.ts";
import type { Rule } from "./rule.ts";
import { findSourcedEntries } from "./sourced-entries.ts";

export const knownSource: Rule = {
  id: "known-source",
  level: "error",
  about: "every source that a claim names stands under sources",
  check({ value }) {
    const sources = "sources" in value && value.sources ? value.sources : {};
    const keys = Object.keys(sources);
    return findSourcedEntries(value).flatMap(({ path, source }) =>
      source
        .filter((key) => !Object.hasOwn(sources, key))
        .map((key) => ({
          path: [...path, "source"],
          found: `the source ${key}`,
          expected: keys.length > 0 ? `a key of sources: ${keys.join(", ")}` : "a key of sources",
          ...nearest(key, keys),
        })),
    );
  },
};
