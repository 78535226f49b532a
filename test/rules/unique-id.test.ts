import { describe, expect, it } from "vitest";
import { uniqueId } from "../../src/rules/unique-id.ts";
import { faultsOfIncident, findFaults } from "./find-faults.ts";

describe("a former id", () => {
  it("may be this record's alone", () => {
    const beside = { incident: { "gullwick/2021-crane": {} } };
    expect(faultsOfIncident(uniqueId, { formerly: ["gullwick/2021-first", "tern/2021-cargo"] }, beside)).toEqual([]);
  });

  it("may be the id of a record of another kind", () => {
    const looked = {
      kind: "actor",
      id: "heron",
      sketch: { formerly: ["tern"] },
      beside: { company: { tern: {} } },
    } as const;
    expect(findFaults(uniqueId, looked)).toEqual([]);
  });

  it("may be a name of another record", () => {
    const beside = { company: { tern: { names: [{ name: "Beacon", kind: "brand" }] } } };
    expect(findFaults(uniqueId, { kind: "company", id: "gull", sketch: { formerly: ["beacon"] }, beside })).toEqual([]);
  });

  it.each([
    ["is another record's", { "gullwick/2021-crane": {} }],
    ["was another record's", { "gullwick/2021-hoist": { formerly: ["gullwick/2021-crane"] } }],
  ])("may be none that %s", (_, incident) => {
    const [holder] = Object.keys(incident);
    const formerly = ["gullwick/2021-first", "gullwick/2021-crane"];
    expect(faultsOfIncident(uniqueId, { formerly }, { incident })).toEqual([
      ["formerly[1]", `gullwick/2021-crane, which leads to ${holder} too`, "an id of this record only"],
    ]);
  });

  it.each(["company", "actor", "campaign"] as const)("may be none of another %s", (kind) => {
    const looked = { kind, id: "new", sketch: { formerly: ["old"] }, beside: { [kind]: { old: {} } } };
    expect(findFaults(uniqueId, looked)).toEqual([
      ["formerly[0]", "old, which leads to old too", "an id of this record only"],
    ]);
  });
});
