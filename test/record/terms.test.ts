import { expect, it } from "vitest";
import * as terms from "../../src/record/terms.ts";
import { buildCatalog } from "../build-catalog.ts";

const { vocabularies } = buildCatalog({});

it.each([
  ["voices", terms.VOICES],
  ["source-kinds", terms.VOICES],
  ["incident-kinds", terms.INCIDENT_KINDS],
  ["impacts", terms.IMPACTS],
  ["roles", terms.ROLES],
  ["stages", terms.STAGES],
  ["statuses", terms.STATUSES],
  ["verdicts", terms.VERDICTS],
  ["consequence-kinds", terms.CONSEQUENCES],
  ["money-kinds", terms.MONEY_KINDS],
  ["name-relations", terms.NAME_RELATIONS],
  ["actor-relations", terms.ACTOR_RELATIONS],
])("the vocabulary %s holds the words that the rules work with, and no others", (name, words) => {
  expect([...(vocabularies.get(name)?.keys() ?? [])].toSorted()).toEqual([...words].toSorted());
});

it("no vocabulary holds a word or a label twice", () => {
  const twice = [...vocabularies].flatMap(([name, words]) => {
    const labels = [...words.values()].map(({ label }) => label);
    return labels
      .filter((label, at) => labels.indexOf(label) !== at && name !== "actions")
      .map((label) => [name, label]);
  });
  expect(twice).toEqual([]);
});
