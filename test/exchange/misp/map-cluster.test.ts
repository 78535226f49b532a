import { expect, it } from "vitest";
import { extract, readCatalogue } from "../read-catalogue.ts";

const cluster = readCatalogue("threat-actor.json");
const source = "misp";
const same = [{ is: "same", according_to: "MISP galaxy", source }];

it("an entry becomes an actor, with who uses its names, its sponsor and its country", () => {
  const { drafts } = extract("misp-galaxy", cluster, readCatalogue("producers.json"));
  expect(drafts).toHaveLength(2);
  expect(drafts[0]).toMatchObject({
    id: "11111111-0000-4000-8000-000000000001",
    body: {
      names: [
        { name: "Brine Wolf", source },
        { name: "Storm Gull", used_by: "Example Labs", source, relations: same },
        { name: "GULL SALT", used_by: "Salt Security", source, relations: same },
      ],
      country: "NL",
      sponsor: { name: "Atlantis", source },
      active_since: [{ when: "2015", source }],
      references: [{ kind: "misp-galaxy", id: "11111111-0000-4000-8000-000000000001" }],
      sources: { misp: { title: "Threat actors, version 7: Brine Wolf" } },
    },
    related: [{ id: "11111111-0000-4000-8000-000000000003", is: "part-of" }],
    original: { description: "A wolf.", meta: { refs: ["https://courier.example/wolf"] } },
  });
});

it("a producer that nobody named, and a country that is none, stay as they were", () => {
  const { drafts, counts } = extract("misp-galaxy", cluster);
  expect(drafts[0]?.body).toMatchObject({ names: [{}, { used_by: "Example Labs" }, {}] });
  expect(drafts[1]).toMatchObject({ original: { meta: { country: "Atlantis" } } });
  expect(drafts[1]?.body).not.toHaveProperty("country");
  const byField = new Map(counts.list().map((count) => [count.field, count]));
  expect(byField.get("meta.name-attribution")).toMatchObject({ values: 2, mapped: 0, original: 2 });
  expect(byField.get("related")).toMatchObject({ values: 4, mapped: 2, original: 4 });
});

it("what is no cluster is told", () => {
  expect(extract("misp-galaxy", [1]).faults).toEqual([
    { path: "0.json", reason: "found no cluster, expected one with values" },
  ]);
  expect(extract("misp-galaxy", { values: [{ uuid: "x" }] }).faults).toEqual([
    { path: "0.json: values[0]", reason: "found no value, expected a text" },
  ]);
});
