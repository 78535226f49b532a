import { describe, expect, it } from "vitest";
import { knownReference } from "../../src/rules/known-reference.ts";
import type { Sketches } from "../build-catalog.ts";
import { faultsOfIncident, findFaults, findFindings } from "./find-faults.ts";

const BESIDE: Sketches = {
  company: { gullwick: {}, tern: {} },
  actor: { "grey-heron": {} },
  campaign: { "low-tide": {} },
  incident: { "tern/2020-crane": {} },
};

function missing(kind: string, id: string, file: string, field: string) {
  return [field, `the ${kind} ${id}, which has no record`, `a file ${file}.yaml`];
}

const says = { says: "likely", source: "gazette" };

describe("an incident", () => {
  it("may name what has a record, and what has none without an id", () => {
    const sketch = {
      companies: [
        { company: "tern", role: "victim" },
        { unnamed: "a pump maker", role: "supplier" },
      ],
      campaigns: [{ campaign: "low-tide", source: "gazette" }],
      attribution: [
        { actor: "grey-heron", ...says },
        { name: "Brass Anchor", ...says },
      ],
    };
    expect(faultsOfIncident(knownReference, sketch, BESIDE)).toEqual([]);
  });

  it("may not name what has none", () => {
    const sketch = {
      companies: [
        { company: "tern", role: "victim" },
        { company: "turn", role: "supplier" },
      ],
      campaigns: [{ campaign: "high-tide", source: "gazette" }],
      attribution: [{ actor: "low-tide", ...says }],
    };
    expect(faultsOfIncident(knownReference, sketch, BESIDE)).toEqual([
      missing("company", "turn", "companies/turn", "companies[1].company"),
      missing("campaign", "high-tide", "campaigns/high-tide", "campaigns[0].campaign"),
      missing("actor", "low-tide", "actors/low-tide", "attribution[0].actor"),
    ]);
  });

  it("may not lie in the folder of a company without a record", () => {
    expect(faultsOfIncident(knownReference, {}, { company: { tern: {} } })).toEqual([
      missing("company", "gullwick", "companies/gullwick", ""),
    ]);
  });
});

describe("other records", () => {
  const owner = { company: "tern", source: "gazette" };
  const related = { actor: "grey-heron", is: "part-of", source: "gazette" };
  const tally = { company: "tern", count: "1", list: "published", incidents: ["tern/2020-crane"] };
  it.each([
    ["company", { owners: [owner] }],
    ["actor", { related: [related] }],
    ["campaign", { attribution: [{ actor: "grey-heron", ...says }] }],
    ["tally", tally],
    ["company", { withdrawn: { date: "2021-07-01", because: "the same twice", successor: "tern" } }],
  ] as const)("a %s may name what has a record: %j", (kind, sketch) => {
    expect(findFaults(knownReference, { kind, id: "new", sketch, beside: BESIDE })).toEqual([]);
  });

  const because = { date: "2021-07-01", because: "the same twice" };
  it.each([
    [
      "company",
      { owners: [{ ...owner, company: "kite" }] },
      [missing("company", "kite", "companies/kite", "owners[0].company")],
    ],
    [
      "actor",
      { related: [{ ...related, actor: "kite" }] },
      [missing("actor", "kite", "actors/kite", "related[0].actor")],
    ],
    [
      "campaign",
      { attribution: [{ actor: "kite", ...says }] },
      [missing("actor", "kite", "actors/kite", "attribution[0].actor")],
    ],
    [
      "tally",
      { ...tally, company: "kite", incidents: ["tern/2020-crane", "tern/2020-crate"] },
      [
        missing("company", "kite", "companies/kite", "company"),
        missing("incident", "tern/2020-crate", "incidents/tern/2020-crate", "incidents[1]"),
      ],
    ],
    [
      "actor",
      { withdrawn: { ...because, successor: "kite" } },
      [missing("actor", "kite", "actors/kite", "withdrawn.successor")],
    ],
    [
      "tally",
      { company: "tern", count: "1", withdrawn: { ...because, successor: "kite" } },
      [missing("tally", "kite", "tallies/kite", "withdrawn.successor")],
    ],
  ] as const)("a %s may not name what has none: %j", (kind, sketch, faults) => {
    expect(findFaults(knownReference, { kind, id: "new", sketch, beside: BESIDE })).toEqual(faults);
  });
});

it.each([
  ["grey-herron", "did you mean grey-heron?"],
  ["pelican-nine", undefined],
])("the hint for %s is %s", (actor, hint) => {
  const looked = {
    kind: "campaign",
    id: "new",
    sketch: { attribution: [{ actor, ...says }] },
    beside: BESIDE,
  } as const;
  expect(findFindings(knownReference, looked).map((finding) => finding.hint)).toEqual([hint]);
});
