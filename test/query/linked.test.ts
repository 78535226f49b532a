import { expect, it } from "vitest";
import { countIncidents } from "../../src/query/count-incidents.ts";
import { NO_CRITERIA } from "../../src/query/criteria.ts";
import { describeData } from "../../src/query/describe-data.ts";
import { listCompanies } from "../../src/query/directories.ts";
import { isCountedElsewhere } from "../../src/query/linked.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { buildCatalog } from "../build-catalog.ts";

const catalog = buildCatalog({
  company: { skiff: {} },
  incident: {
    "skiff/2020-hull": {},
    "skiff/2020-imported": { same_as: "skiff/2020-hull" },
    "skiff/2020-twice": { same_as: "skiff/2020-imported" },
    "skiff/2020-elsewhere": { same_as: "tern/2020-gone" },
    "skiff/2020-ring-a": { same_as: "skiff/2020-ring-b" },
    "skiff/2020-ring-b": { same_as: "skiff/2020-ring-a" },
    "skiff/2020-self": { same_as: "skiff/2020-self" },
  },
});

it.each([
  ["hull", false],
  ["imported", true],
  ["twice", true],
  ["elsewhere", false],
  ["ring-a", false],
  ["ring-b", true],
  ["self", false],
])("skiff/2020-%s is counted elsewhere: %s", (name, expected) => {
  const incident = catalog.incidents.get(`skiff/2020-${name}`);
  expect(incident && isCountedElsewhere(incident, catalog)).toBe(expected);
});

it("lists and counts have each event once, and tell how many were left out", () => {
  const { rows, leftOut } = selectIncidents(catalog, NO_CRITERIA);
  const ids = ["elsewhere", "hull", "ring-a", "self"].map((name) => `skiff/2020-${name}`);
  expect(rows.map(({ answer }) => answer.id)).toEqual(ids);
  expect(leftOut).toMatchObject({ linked: 3, withdrawn: 0 });
  expect(countIncidents(rows, [], { catalog, clock: "disclosed" }, false).total).toBe(4);
  expect(describeData(catalog).incidents).toBe(4);
  expect(listCompanies(catalog).map(({ incidents }) => incidents)).toEqual([4]);
});

it("as of a day when the other one was not public yet, the linked one stands for itself", () => {
  const later = buildCatalog({
    company: { skiff: {} },
    incident: {
      "skiff/2020-hull": {
        statements: [{ says: "reports", source: "gazette", date: "2022-01-01" }],
        dates: { disclosed: [{ when: "2022-01-01", source: "gazette", date: "2022-01-01" }] },
      },
      "skiff/2020-imported": { same_as: "skiff/2020-hull" },
    },
  });
  const ids = (asOf: string | null) =>
    selectIncidents(later, { ...NO_CRITERIA, asOf }).rows.map(({ answer }) => answer.id);
  expect(ids("2021-12-31")).toEqual(["skiff/2020-imported"]);
  expect(ids("2022-01-01")).toEqual(["skiff/2020-hull"]);
});
