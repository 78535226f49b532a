import { describe, expect, it } from "vitest";
import { personCited } from "../../src/rules/person-cited.ts";
import { findFaults } from "./find-faults.ts";

function check(actor: object) {
  return findFaults(personCited, { kind: "actor", id: "jo-heron", sketch: { ...actor } });
}

const blog = { kind: "researcher", publisher: "Tide Labs", url: "https://tide.example/jo" };
const verdict = { kind: "court", publisher: "Harbour Court", url: "https://court.example/jo" };

describe("an actor may be named", () => {
  it.each([
    ["as a group, without more", { kind: "organized-crime" }],
    ["after a verdict", { kind: "insider", person: { basis: "verdict", source: "verdict" }, sources: { verdict } }],
    ["after a charge known from the press and a blog", { person: { basis: "charge", source: ["blog", "gazette"] } }],
    ["after an admission, wherever it was made", { person: { basis: "admission", source: "blog" } }],
  ])("%s", (_, actor) => {
    expect(check({ sources: { blog, gazette: { ...blog, kind: "press" } }, ...actor })).toEqual([]);
  });
});

describe("a person may not be named", () => {
  it("as an insider without a basis", () => {
    expect(check({ kind: "insider" })).toEqual([
      ["kind", "insider without the block person", "person, with the charge, the verdict or the admission"],
    ]);
  });

  it("for a charge that only a researcher tells of", () => {
    expect(check({ person: { basis: "charge", source: "blog" }, sources: { blog } })).toEqual([
      [
        "person.source",
        "a charge known from researcher alone",
        "a source of kind court, litigant, government, regulator, press",
      ],
    ]);
  });
});
