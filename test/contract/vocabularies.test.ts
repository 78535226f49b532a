import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import * as terms from "../../src/record/terms.ts";

const FOLDER = "data/vocabulary";

/** The words of a vocabulary, in the order of its file. */
function readWords(name: string): string[] {
  const file: { readonly terms: readonly { readonly id: string }[] } = parse(
    readFileSync(`${FOLDER}/${name}.yaml`, "utf8"),
  );
  return file.terms.map(({ id }) => id);
}

// Rules of the program work with these words, so they stand in the sources too.
const CLOSED: readonly (readonly [vocabulary: string, words: readonly string[]])[] = [
  ["voices", terms.VOICES],
  ["source-kinds", terms.VOICES],
  ["incident-kinds", terms.INCIDENT_KINDS],
  ["impacts", terms.IMPACTS],
  ["roles", terms.ROLES],
  ["consequence-kinds", terms.CONSEQUENCES],
  ["stages", terms.STAGES],
  ["money-kinds", terms.MONEY_KINDS],
  ["name-relations", terms.NAME_RELATIONS],
  ["actor-relations", terms.ACTOR_RELATIONS],
  ["statuses", terms.STATUSES],
  ["verdicts", terms.VERDICTS],
];

// Data folders may add to these, so the sources do not know them.
const OPEN = ["actions", "actor-kinds", "channels", "countries", "data-types", "sectors", "units"];

it.each(CLOSED)("the vocabulary %s has the words of the sources, in their order", (name, words) => {
  expect(readWords(name)).toEqual(words);
});

it("every vocabulary is either known to the sources or open", () => {
  const files = readdirSync(FOLDER).map((file) => file.replace(/\.yaml$/, ""));
  expect(files.toSorted()).toEqual([...CLOSED.map(([name]) => name), ...OPEN].toSorted());
});

it.each([...CLOSED.map(([name]) => name), ...OPEN])("the vocabulary %s has no word twice", (name) => {
  const words = readWords(name);
  expect(words).toEqual([...new Set(words)]);
});

it("units stand in the order of their rank for headlines: people, customers, accounts, records", () => {
  const ranked = readWords("units").filter((unit) => ["people", "customers", "accounts", "records"].includes(unit));
  expect(ranked).toEqual(["people", "customers", "accounts", "records"]);
});
