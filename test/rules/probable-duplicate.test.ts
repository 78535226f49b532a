import { describe, expect, it } from "vitest";
import { probableDuplicate } from "../../src/rules/probable-duplicate.ts";
import { faultsOfIncident } from "./find-faults.ts";

type Dates = { readonly [clock: string]: string };

function datesOf(dates: Dates) {
  return {
    dates: Object.fromEntries(Object.entries(dates).map(([clock, when]) => [clock, [{ when, source: "gazette" }]])),
  };
}

function compare(own: Dates, other: Dates, id = "gullwick/2020-crew", more: object = {}) {
  return faultsOfIncident(probableDuplicate, datesOf(own), { incident: { [id]: { ...datesOf(other), ...more } } });
}

const OWN = { occurred: "2021-03/2021-05", disclosed: "2021-06-15" };

describe("two incidents are apart", () => {
  it.each([
    ["where their dates are", { occurred: "2020-03/2021-02", disclosed: "2021-06-14" }],
    ["where the other went on without an end", { occurred: "2020-03/..", disclosed: "2020-06-14" }],
    ["where the other has no known start", { occurred: "../2021-12", disclosed: "2020-06-14" }],
    ["where only the day of disclosure of one falls into the course of the other", { disclosed: "2021-04-01" }],
  ])("%s", (_, other) => {
    expect(compare(OWN, other)).toEqual([]);
  });

  it("where they are of two companies", () => {
    expect(compare(OWN, OWN, "tern/2020-crew")).toEqual([]);
  });

  it("where one was withdrawn", () => {
    const withdrawn = { date: "2026-02-01", because: "The same as another." };
    expect(compare(OWN, OWN, "gullwick/2020-crew", { withdrawn })).toEqual([]);
  });

  it("where one was imported, since an import lists for review what may be known", () => {
    const imported = { catalogue: "Quay Ledger", id: "7", date: "2026-01-05" };
    expect(compare(OWN, OWN, "gullwick/2020-crew", { imported })).toEqual([]);
  });

  it("for the one with the earlier id, so that a pair is told once", () => {
    expect(compare(OWN, OWN, "gullwick/2022-crew")).toEqual([]);
  });
});

describe("two incidents are probably one", () => {
  it.each([
    [
      "where they occurred at the same time",
      { occurred: "2021-05-31/2021-07", disclosed: "2021-09" },
      "dates.occurred",
      "occurred at a time at which gullwick/2020-crew occurred too",
    ],
    [
      "where they were disclosed at the same time",
      { occurred: "2019", disclosed: "2021-06" },
      "dates.disclosed",
      "disclosed at a time at which gullwick/2020-crew was disclosed too",
    ],
  ])("%s", (_, other, field, found) => {
    expect(compare(OWN, other)).toEqual([[field, found, "one record for an event"]]);
  });
});
