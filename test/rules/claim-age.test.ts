import { describe, expect, it } from "vitest";
import { claimAge } from "../../src/rules/claim-age.ts";
import { faultsOfIncident, findFaults } from "./find-faults.ts";

const CLAIM = { says: "confirms", by: "company", who: "gullwick", source: "gazette" };

function check(occurred: readonly string[], date: string | undefined) {
  return faultsOfIncident(claimAge, {
    statements: [{ ...CLAIM, ...(date === undefined ? {} : { date }) }],
    dates: {
      ...(occurred.length === 0 ? {} : { occurred: occurred.map((when) => ({ when, source: "almanac" })) }),
      disclosed: [{ when: "2021-06-15", source: "almanac" }],
    },
  });
}

describe("a claim may be", () => {
  it.each([
    ["of the day on which it began", ["2021-06-15"], "2021-06-15"],
    ["later", ["2021-03/2021-05"], "2022"],
    ["of the month in which it began", ["2021-06-20"], "2021-06"],
    ["undated, its source having the day", ["2021-06-01"], undefined],
    ["older than one of two starts", ["2021-09", "2021-03"], "2021-06-15"],
    ["of any day where no start is known", ["../2021-09"], "2019"],
    ["of any day where nothing is said of a start", [], "2019"],
  ])("%s", (_, occurred, date) => {
    expect(check(occurred, date)).toEqual([]);
  });
});

describe("a claim may not be", () => {
  it.each([
    [
      "of the day before",
      ["2021-06-16"],
      "2021-06-15",
      "a claim of 2021-06-15, while the earliest start is 2021-06-16",
    ],
    ["of the year before", ["2021"], "2020", "a claim of 2020, while the earliest start is 2021-01-01"],
    ["of an older source", ["2021-07"], undefined, "a claim of 2021-06-15, while the earliest start is 2021-07-01"],
  ])("%s", (_, occurred, date, found) => {
    expect(check(occurred, date)).toEqual([
      ["statements[0]", found, "a claim that is not older than what it is about"],
    ]);
  });
});

it("what a catalogue has is kept as it is", () => {
  const sketch = {
    statements: [{ ...CLAIM, date: "2019" }],
    dates: { occurred: [{ when: "2021", source: "gazette" }], disclosed: [{ when: "2021-06-15", source: "gazette" }] },
    imported: { catalogue: "Quay Ledger", id: "7", date: "2026-01-05" },
  };
  expect(faultsOfIncident(claimAge, sketch)).toEqual([]);
});

it("a campaign's claims are held to it too", () => {
  const sketch = {
    dates: {
      occurred: [{ when: "2021-07", source: "almanac" }],
      disclosed: [{ when: "2021-08", source: "almanac" }],
    },
  };
  expect(findFaults(claimAge, { kind: "campaign", id: "tide", sketch })).toEqual([
    [
      "statements[0]",
      "a claim of 2021-06-15, while the earliest start is 2021-07-01",
      "a claim that is not older than what it is about",
    ],
  ]);
});
