import { describe, expect, it } from "vitest";
import { entryForm } from "../../src/rules/entry-form.ts";
import { faultsOfIncident, findFaults } from "./find-faults.ts";

const PENALTY = { kind: "penalty", source: "gazette" };

describe("an entry that is whole", () => {
  it.each([
    ["a company by id", { companies: [{ company: "gullwick", role: "victim" }] }],
    ["a company that nobody named", { companies: [{ unnamed: "a pump maker", role: "supplier" }] }],
    ["an attribution to an actor", { attribution: [{ actor: "grey-heron", says: "likely", source: "gazette" }] }],
    ["an attribution to a name", { attribution: [{ name: "Brass Anchor", says: "claims", source: "gazette" }] }],
    ["an amount with its currency", { consequences: [{ ...PENALTY, amount: "5_000", currency: "EUR" }] }],
    ["a penalty without an amount", { consequences: [PENALTY] }],
  ])("is %s", (_, sketch) => {
    expect(faultsOfIncident(entryForm, sketch)).toEqual([]);
  });
});

describe("an entry that is not", () => {
  it.each([
    [
      "names no company",
      { companies: [{ company: "gullwick", role: "victim" }, { role: "supplier" }] },
      ["companies[1]", "neither of company and unnamed", "one of the two"],
    ],
    [
      "names a company and does not",
      { companies: [{ company: "gullwick", unnamed: "a ferry line", role: "victim" }] },
      ["companies[0]", "both of company and unnamed", "one of the two"],
    ],
    [
      "attributes to nobody",
      { attribution: [{ says: "likely", source: "gazette" }] },
      ["attribution[0]", "neither of actor and name", "one of the two"],
    ],
    [
      "attributes to an actor and to a name",
      { attribution: [{ actor: "grey-heron", name: "Heron", says: "likely", source: "gazette" }] },
      ["attribution[0]", "both of actor and name", "one of the two"],
    ],
    [
      "has an amount of no currency",
      { consequences: [PENALTY, { ...PENALTY, amount: "5_000" }] },
      ["consequences[1]", "5000", "an amount and its currency"],
    ],
    [
      "has a currency without an amount",
      { consequences: [{ ...PENALTY, currency: "EUR" }] },
      ["consequences[0]", "EUR", "an amount and its currency"],
    ],
  ])("%s", (_, sketch, fault) => {
    expect(faultsOfIncident(entryForm, sketch)).toEqual([fault]);
  });

  it("is told in a campaign too", () => {
    const sketch = {
      attribution: [{ says: "likely", source: "gazette" }],
      consequences: [{ ...PENALTY, amount: "5" }],
    };
    expect(findFaults(entryForm, { kind: "campaign", id: "low-tide", sketch })).toEqual([
      ["attribution[0]", "neither of actor and name", "one of the two"],
      ["consequences[0]", "5", "an amount and its currency"],
    ]);
  });
});

describe("the list of a tally", () => {
  const incidents = ["gullwick/2021-cargo"];
  it.each([
    [{ list: "none" }, []],
    [{ list: "published", incidents }, []],
    [{ list: "reconstructed", incidents }, []],
    [{ list: "none", incidents }, [["list", "list: none with incidents", "incidents, unless list is none"]]],
    [{ list: "published" }, [["list", "list: published without incidents", "incidents, unless list is none"]]],
    [{ list: "reconstructed" }, [["list", "list: reconstructed without incidents", "incidents, unless list is none"]]],
  ])("%j", (entry, faults) => {
    const sketch = { company: "gullwick", count: "1", ...entry };
    expect(findFaults(entryForm, { kind: "tally", id: "gull-third", sketch })).toEqual(faults);
  });
});
