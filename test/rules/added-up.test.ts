import { expect, it } from "vitest";
import { addedUp } from "../../src/rules/added-up.ts";
import { faultsOfIncident, findFaults } from "./find-faults.ts";

const PARTS = [
  { count: 30, unit: "accounts", part: "crew", source: "gazette" },
  { count: 20, unit: "customers", part: "guests", source: "gazette" },
];
const WHOLE = { count: 50, unit: "customers", made: "added-up", source: "gazette" };

it.each([
  ["its parts, whatever their units", [...PARTS, WHOLE]],
  ["its parts alone, not the parts of another source", [...PARTS, { ...PARTS[0], source: "almanac" }, WHOLE]],
  ["its parts alone, not the parts of another day", [...PARTS, { ...PARTS[0], date: "2021-07-01" }, WHOLE]],
  ["its parts alone, not another whole", [...PARTS, { ...WHOLE, made: undefined }, WHOLE]],
])("a sum may be that of %s", (_, affected) => {
  expect(faultsOfIncident(addedUp, { affected })).toEqual([]);
});

it("a figure that somebody printed need not be the sum of its parts", () => {
  expect(faultsOfIncident(addedUp, { affected: [...PARTS, { ...WHOLE, count: 48, made: undefined }] })).toEqual([]);
});

it.each([
  [
    "is not that of its parts",
    [...PARTS, { ...WHOLE, count: 48 }],
    "affected[2].count",
    "48",
    "50, the sum of its parts",
  ],
  ["has no parts", [WHOLE], "affected[0].count", "50", "0, the sum of its parts"],
  [
    "has parts of another source only",
    [{ ...WHOLE, source: "almanac" }, ...PARTS],
    "affected[0].count",
    "50",
    "0, the sum of its parts",
  ],
])("a sum that %s is a fault", (_, affected, ...fault) => {
  expect(faultsOfIncident(addedUp, { affected })).toEqual([fault]);
});

it("sums of a campaign are checked too", () => {
  const looked = {
    kind: "campaign",
    id: "low-tide",
    sketch: { affected: [...PARTS, { ...WHOLE, count: 51 }] },
  } as const;
  expect(findFaults(addedUp, looked)).toEqual([["affected[2].count", "51", "50, the sum of its parts"]]);
});
