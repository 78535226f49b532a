import { describe, expect, it } from "vitest";
import { knownSource } from "../../src/rules/known-source.ts";
import { faultsOfIncident, findFaults, findFindings } from "./find-faults.ts";

const EXPECTED = "a key of sources: gazette, almanac";
const claim = { by: "company", who: "gullwick" };

describe("the source of a claim", () => {
  it("may be any key of sources, or several", () => {
    const sketch = {
      dates: { disclosed: [{ when: "2021-06-15", source: ["gazette", "almanac"] }] },
      companies: [{ company: "gullwick", role: "victim" }],
    };
    expect(faultsOfIncident(knownSource, sketch)).toEqual([]);
  });

  it.each([
    ["a statement", { statements: [{ says: "reports", source: "herald" }] }, "statements[0].source"],
    ["a date", { dates: { disclosed: [{ when: "2021", source: "herald" }] } }, "dates.disclosed[0].source"],
    ["a figure", { affected: [{ count: "5", unit: "people", source: "herald" }] }, "affected[0].source"],
    [
      "a company's part",
      { companies: [{ company: "gullwick", role: "victim", source: "herald" }] },
      "companies[0].source",
    ],
    [
      "a denial",
      { statements: [{ says: "reports", source: "gazette", denied: [{ who: "gullwick", source: "herald" }] }] },
      "statements[0].denied[0].source",
    ],
    [
      "one of several",
      { statements: [{ says: "reports", ...claim, source: ["gazette", "herald"] }] },
      "statements[0].source",
    ],
  ])("may be none that is not there: %s", (_, sketch, field) => {
    expect(faultsOfIncident(knownSource, sketch)).toEqual([[field, "the source herald", EXPECTED]]);
  });

  it.each([
    ["company", { names: [{ name: "Tern Line", kind: "brand", source: "herald" }] }, "names[0].source"],
    [
      "actor",
      { names: [{ name: "Heron", relations: [{ is: "same", according_to: "Buoy Labs", source: "herald" }] }] },
      "names[0].relations[0].source",
    ],
    ["actor", { person: { basis: "charge", source: "herald" } }, "person.source"],
    ["campaign", { data: [{ type: "name", says: "taken", source: "herald" }] }, "data[0].source"],
    ["tally", { company: "tern", count: "1", source: "herald" }, "source"],
  ] as const)("is looked for in a %s too: %j", (kind, sketch, field) => {
    expect(findFaults(knownSource, { kind, id: "new", sketch })).toEqual([[field, "the source herald", EXPECTED]]);
  });
});

it("a record without sources has no source to name", () => {
  const sketch = `names: [{ name: "Tern Line", kind: brand, source: herald }]
country: NL
sector: transport
added: 2026-01-05
revised: 2026-01-05
`;
  expect(findFaults(knownSource, { kind: "company", id: "tern", sketch })).toEqual([
    ["names[0].source", "the source herald", "a key of sources"],
  ]);
});

it("a mistyped key has a hint", () => {
  const sketch = { statements: [{ says: "reports", source: "gazete" }] };
  expect(findFindings(knownSource, { kind: "incident", id: "gullwick/2021-cargo", sketch })).toMatchObject([
    { hint: "did you mean gazette?" },
  ]);
});
