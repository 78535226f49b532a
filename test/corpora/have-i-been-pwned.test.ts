import { expect } from "vitest";
import { buildCatalog } from "../build-catalog.ts";
import { testWithCorpus } from "./with-corpus.ts";

const { vocabularies } = buildCatalog({});

interface Breach {
  readonly DataClasses: readonly string[];
}

testWithCorpus(
  "every equivalent of a data type is a data class",
  "hibp/breaches.json",
  (breaches: readonly Breach[]) => {
    const classes = new Set(breaches.flatMap(({ DataClasses }) => DataClasses));
    const equivalents = [...(vocabularies.get("data-types")?.values() ?? [])].flatMap(({ hibp }) => hibp ?? []);
    expect(equivalents.length).toBeGreaterThan(20);
    expect(equivalents.filter((equivalent) => !classes.has(equivalent))).toEqual([]);
  },
);
