import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_CRITERIA } from "../../src/query/criteria.ts";
import type { Field } from "../../src/query/field.ts";
import { fields } from "../../src/query/fields.ts";
import type { IncidentRow } from "../../src/query/incident-answer.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { sortRows } from "../../src/query/sort-rows.ts";
import { buildCatalog, type Sketch } from "../build-catalog.ts";
import { ferryCatalog } from "./ferry-catalog.ts";

function fieldOf(name: string): Field {
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`no field ${name}`);
  return field;
}

/** Rows of incidents of one company, by their short names. */
function makeRows(incidents: Readonly<Record<string, Sketch>>): readonly IncidentRow[] {
  const incident = Object.fromEntries(
    Object.entries(incidents).map(([name, sketch]) => [`skiff/2021-${name}`, sketch]),
  );
  return selectIncidents(buildCatalog({ company: { skiff: {} }, incident }), NO_CRITERIA).rows;
}

function sortedNames(rows: readonly IncidentRow[], field: string, reverse: boolean): string[] {
  return sortRows(rows, fieldOf(field), reverse).map(({ answer }) => answer.id.slice("skiff/2021-".length));
}

const occurring = (when: string | null): Sketch => {
  const disclosed = [{ when: "2021-06-15", source: "gazette" }];
  return { dates: { disclosed, ...(when ? { occurred: [{ when, source: "gazette" }] } : {}) } };
};

describe("dates", () => {
  const rows = makeRows({
    a: occurring("2021-03"),
    b: occurring("2021-03-01"),
    c: occurring(null),
    d: occurring("2021-02-28/2021-08"),
    e: occurring("[..2021-01]"),
    f: occurring("2021-03/.."),
    g: occurring(null),
    h: occurring("2021-03"),
  });

  it("sort by the earliest possible day, then by the latest, then by id; those without come last", () => {
    expect(sortedNames(rows, "occurred", false)).toEqual(["e", "d", "b", "a", "h", "f", "c", "g"]);
  });

  it("in reverse leave those without a date last, and ties in the order of their ids", () => {
    expect(sortedNames(rows, "occurred", true)).toEqual(["f", "a", "h", "b", "d", "e", "c", "g"]);
  });
});

describe("figures", () => {
  const counting = (figure: object | null): Sketch =>
    figure ? { affected: [{ unit: "people", source: "gazette", ...figure }] } : {};
  const rows = makeRows({
    a: counting({ count: 9 }),
    b: counting(null),
    c: counting({ count: 10 }),
    d: counting({ count: 0 }),
    e: counting({ low: 1, high: 100 }),
  });

  it("sort as numbers; a zero is less than any other, and no figure comes last", () => {
    expect(sortedNames(rows, "affected", false)).toEqual(["d", "a", "c", "e", "b"]);
    expect(sortedNames(rows, "affected", true)).toEqual(["e", "c", "a", "d", "b"]);
  });
});

it("companies sort by the name of the first victim or data owner", () => {
  const { rows } = selectIncidents(ferryCatalog, NO_CRITERIA);
  expect(sortRows(rows, fieldOf("company"), true).map(({ answer }) => answer.id)).toEqual([
    "northquay/2019-tickets",
    "northquay/2020-manifests",
    "lantern/2021-machines",
    "gullwing/2020-portal",
  ]);
});

it("a field that does not sort leaves the order as it is", () => {
  const rows = makeRows({ b: {}, a: {} }).toReversed();
  expect(sortedNames(rows, "summary", false)).toEqual(["b", "a"]);
});

const sortable = fields.filter(({ sort }) => sort);
const { rows: ferryRows } = selectIncidents(ferryCatalog, { ...NO_CRITERIA, statuses: [] });

describe.each(sortable.map((field) => [field.name, field] as const))("sorting by %s", (_, field) => {
  it("does not depend on the order of the input, and loses no row", () => {
    const shuffled = fc.shuffledSubarray([...ferryRows], { minLength: ferryRows.length, maxLength: ferryRows.length });
    const idsOf = (rows: readonly IncidentRow[]) => rows.map(({ answer }) => answer.id);
    fc.assert(
      fc.property(shuffled, fc.boolean(), (rows, reverse) => {
        const before = idsOf(rows);
        const sorted = idsOf(sortRows(rows, field, reverse));
        expect(sorted).toEqual(idsOf(sortRows(ferryRows, field, reverse)));
        expect(sorted.toSorted()).toEqual(idsOf(ferryRows).toSorted());
        expect(idsOf(rows)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});
