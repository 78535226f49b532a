import { expect } from "vitest";
import { buildCatalog } from "../build-catalog.ts";
import { testWithCorpus } from "./with-corpus.ts";

const { vocabularies } = buildCatalog({});

const ENUMERATIONS = "schemas/veris/verisc-enum.json";

/** Lists of words at any depth, by the names of the fields. */
interface Enumerations {
  readonly [field: string]: Enumerations | readonly string[];
}

interface VerisEnumerations extends Enumerations {
  readonly action: { readonly [category: string]: { readonly variety?: readonly string[] } };
}

testWithCorpus(
  "the actions are the varieties of VERIS 1.4.1, all of them and no others",
  ENUMERATIONS,
  (veris: VerisEnumerations) => {
    const expected = Object.entries(veris.action).flatMap(([category, { variety = [] }]) =>
      variety.map((word) => [`${category}/${toSlug(word)}`, word, `action.${category}.variety: ${word}`]),
    );
    const actions = [...(vocabularies.get("actions")?.values() ?? [])];
    expect(expected.length).toBeGreaterThan(100);
    expect(actions.map(({ id, label, veris }) => [id, label, veris]).toSorted()).toEqual(expected.toSorted());
  },
);

testWithCorpus(
  "every equivalent in VERIS is a word of the field it names",
  ENUMERATIONS,
  (veris: VerisEnumerations) => {
    const equivalents = [...vocabularies.values()].flatMap((terms) =>
      [...terms.values()].flatMap((term) => term.veris ?? []),
    );
    expect(equivalents.length).toBeGreaterThan(200);
    expect(equivalents.filter((equivalent) => !isWord(veris, equivalent))).toEqual([]);
  },
);

function toSlug(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

function isWord(enumerations: Enumerations, equivalent: string): boolean {
  const [path = "", word = ""] = equivalent.split(": ");
  let found: Enumerations | readonly string[] | undefined = enumerations;
  for (const field of path.split(".")) found = found === undefined || isList(found) ? undefined : found[field];
  return found !== undefined && isList(found) && found.includes(word);
}

function isList(value: Enumerations | readonly string[]): value is readonly string[] {
  return Array.isArray(value);
}
