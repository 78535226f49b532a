import { describe, expect, it } from "vitest";
import { linkCatalog } from "../../src/record/catalog.ts";
import { knownTerm } from "../../src/rules/known-term.ts";
import { surveyCatalog } from "../../src/rules/rule.ts";
import { readSketches } from "../build-catalog.ts";
import { faultsOfIncident, findFaults, findFindings } from "./find-faults.ts";

function unknown(field: string, term: string, vocabulary: string) {
  return [field, term, `a word of vocabulary/${vocabulary}.yaml`];
}

describe("words of the vocabularies", () => {
  it("may be used in an incident", () => {
    const sketch = {
      data: [{ type: "social-security-number", says: "taken", source: "gazette" }],
      affected: [
        { count: "5", unit: "people", source: "gazette" },
        { said: "withheld", source: "gazette" },
      ],
      actions: ["hacking/brute-force"],
    };
    expect(faultsOfIncident(knownTerm, sketch)).toEqual([]);
  });

  it.each([
    ["company", { sector: "telecommunications" }],
    ["actor", { kind: "state-affiliated" }],
    ["actor", {}],
    ["campaign", { actions: ["malware/ransomware"] }],
    ["tally", { company: "tern", count: "1" }],
  ] as const)("may be used in a %s: %j", (kind, sketch) => {
    expect(findFaults(knownTerm, { kind, id: "new", sketch })).toEqual([]);
  });
});

describe("other words", () => {
  it("may not be used in an incident", () => {
    const sketch = {
      data: [
        { type: "name", says: "taken", source: "gazette" },
        { type: "shoe-size", says: "taken", source: "gazette" },
      ],
      affected: [{ count: "5", unit: "passengers", source: "gazette" }],
      actions: ["hacking/brute-force", "hacking/magic"],
    };
    expect(faultsOfIncident(knownTerm, sketch)).toEqual([
      unknown("data[1].type", "shoe-size", "data-types"),
      unknown("affected[0].unit", "passengers", "units"),
      unknown("actions[1]", "hacking/magic", "actions"),
    ]);
  });

  it.each([
    ["company", { sector: "ferries" }, unknown("sector", "ferries", "sectors")],
    ["actor", { kind: "pirate" }, unknown("kind", "pirate", "actor-kinds")],
    ["campaign", { actions: ["hacking/magic"] }, unknown("actions[0]", "hacking/magic", "actions")],
  ] as const)("may not be used in a %s: %j", (kind, sketch, fault) => {
    expect(findFaults(knownTerm, { kind, id: "new", sketch })).toEqual([fault]);
  });

  it("may be used once a data folder adds them", () => {
    const terms = [{ id: "passengers", label: "passengers" }];
    const beside = { vocabulary: { ours: { title: "Our units", about: "On board.", adds_to: "units", terms } } };
    const sketch = { affected: [{ count: "5", unit: "passengers", source: "gazette" }] };
    expect(faultsOfIncident(knownTerm, sketch, beside)).toEqual([]);
  });

  it("may be used where there is no vocabulary to check them by", () => {
    const records = readSketches({ actor: { heron: { kind: "pirate" } } });
    expect(
      records.flatMap((record) => knownTerm.check(record, surveyCatalog(linkCatalog(records), "2026-11-22"))),
    ).toEqual([]);
  });

  it("have a hint where a word of the vocabulary is near", () => {
    expect(findFindings(knownTerm, { kind: "company", id: "new", sketch: { sector: "transprot" } })).toMatchObject([
      { hint: "did you mean transport?" },
    ]);
  });
});
