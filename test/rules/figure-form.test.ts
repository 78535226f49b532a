import { describe, expect, it } from "vitest";
import { figureForm } from "../../src/rules/figure-form.ts";
import { faultsOfIncident, findFaults, findFindings } from "./find-faults.ts";

function check(figure: object) {
  return faultsOfIncident(figureForm, { affected: [{ source: "gazette", ...figure }] });
}

describe("a figure may be", () => {
  it.each([
    ["a count", { count: "5", unit: "people" }],
    ["an affirmed zero", { count: "0", unit: "people" }],
    ["a bounded part", { count: "5", unit: "people", bound: "about", part: "crew" }],
    ["a range", { low: "5", high: "9", unit: "people" }],
    ["a range with one end", { low: "5", unit: "people" }],
    ["a range with the other end", { high: "5", unit: "people" }],
    ["a share", { share: "1.5%", unit: "customers" }],
    ["a share of a whole", { share: "1.5%", of: "2_000", unit: "customers" }],
    ["a count that was told as a share too", { count: "30", share: "1.5%", of: "2_000", unit: "customers" }],
    ["withheld", { said: "withheld" }],
    ["withheld for one unit", { said: "withheld", unit: "customers" }],
  ])("%s", (_, figure) => {
    expect(check(figure)).toEqual([]);
  });
});

describe("a figure may not be", () => {
  const expected = "count, low and high, share, or said: withheld";
  it.each([
    ["nothing", { unit: "people" }, "affected[0]", "no figure", expected],
    ["a whole of which no share is told", { of: "5", unit: "people" }, "affected[0]", "no figure", expected],
    [
      "a count and a range",
      { count: "5", low: "3", unit: "people" },
      "affected[0]",
      "count with low and high",
      expected,
    ],
    ["a count that was withheld", { count: "5", said: "withheld" }, "affected[0]", "count with said", expected],
    [
      "a range and a share",
      { low: "3", share: "5%", unit: "people" },
      "affected[0]",
      "low and high with share",
      expected,
    ],
    ["a count of nothing in particular", { count: "5" }, "affected[0]", "no unit", "unit: people, accounts, …"],
    ["a share of nothing in particular", { share: "5%" }, "affected[0]", "no unit", "unit: people, accounts, …"],
    ["a range upside down", { low: "9", high: "5", unit: "people" }, "affected[0].low", "9 to 5", "low below high"],
    ["a range of one number", { low: "5", high: "5", unit: "people" }, "affected[0].low", "5 to 5", "low below high"],
  ])("%s", (_, figure, ...fault) => {
    expect(check(figure)).toEqual([fault]);
  });

  it("wrong in a campaign either", () => {
    const sketch = { affected: [{ unit: "organizations", source: "gazette" }] };
    expect(findFaults(figureForm, { kind: "campaign", id: "low-tide", sketch })).toEqual([
      ["affected[0]", "no figure", expected],
    ]);
  });
});

it("a missing unit has a hint", () => {
  const sketch = { affected: [{ count: "5", source: "gazette" }] };
  expect(findFindings(figureForm, { kind: "incident", id: "gullwick/2021-cargo", sketch })).toMatchObject([
    { hint: "a figure without its unit cannot be compared" },
  ]);
});
