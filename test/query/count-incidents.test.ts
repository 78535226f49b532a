import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Counts, countIncidents } from "../../src/query/count-incidents.ts";
import { NO_CRITERIA } from "../../src/query/criteria.ts";
import { fields } from "../../src/query/fields.ts";
import type { IncidentRow } from "../../src/query/incident-answer.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import type { ClockChoice } from "../../src/record/terms.ts";
import { buildCatalog, spoken } from "../build-catalog.ts";
import { ferryCatalog } from "./ferry-catalog.ts";

const ALL = ["confirmed", "disputed", "reported", "claimed", "refuted", "withdrawn"] as const;
const { rows: all } = selectIncidents(ferryCatalog, { ...NO_CRITERIA, statuses: ALL });
const { rows: standing } = selectIncidents(ferryCatalog, NO_CRITERIA);

function count(by: readonly string[], rows: readonly IncidentRow[] = standing, clock: ClockChoice = "disclosed") {
  const chosen = by.flatMap((name) => fields.filter((field) => field.name === name));
  return countIncidents(rows, chosen, { catalog: ferryCatalog, clock }, true);
}

/** The groups in words: their keys and numbers, `?` for the unknown. */
function tell(by: readonly string[], clock?: ClockChoice) {
  return tellGroups(count(by, standing, clock));
}

function tellGroups({ groups }: Counts): string {
  return groups.map(({ keys, incidents }) => `${keys.map((key) => key ?? "?").join(" ")} ${incidents}`).join(", ");
}

describe("counting by one field", () => {
  it.each([
    ["company", "northquay 3, gullwing 1, lantern 1"],
    ["kind", "intrusion 2, disruption 1, exposure 1"],
    ["country", "NL 3, DE 1, NO 1"],
    ["actor", "kelp-ghost 2, brass-anchor 1, the Café crew 1, ? 1"],
    ["campaign", "high-tide 2, ? 2"],
    ["data", "credentials 1, name 1, phone-number 1, ? 1"],
    ["year", "2019 1, 2020 2, 2021 1"],
  ])("%s: an incident counts once in each of its groups, the largest first, the unknown last", (by, expected) => {
    expect(tell([by])).toBe(expected);
  });

  it("periods stand in their order and follow the clock", () => {
    expect(tell(["year"], "discovered")).toBe("2019 1, 2020 1, ? 2");
    expect(tell(["month"], "added")).toBe("2025-02 1, 2026-01 3");
    expect(tell(["month"], "disclosed")).toBe("2019-05 1, 2020-11 1, 2020-12 1, 2021-03 1");
  });

  it("groups have the names of their records, and a word for the unknown", () => {
    const labels = (by: string) => count([by]).groups.map((group) => group.labels);
    expect(labels("company")).toEqual([["Northquay Ferries"], ["Gullwing"], ["Lantern"]]);
    expect(labels("campaign")).toEqual([["High Tide"], ["not known"]]);
  });
});

describe("counting by two fields", () => {
  it("makes a group of each pair, the largest first, then by keys, the unknown last", () => {
    expect(tell(["country", "actor"])).toBe(
      "NL kelp-ghost 2, DE the Café crew 1, NL brass-anchor 1, NL ? 1, NO brass-anchor 1, NO kelp-ghost 1",
    );
  });

  it("keeps periods in their order", () => {
    expect(tell(["year", "campaign"])).toBe("2019 ? 1, 2020 high-tide 2, 2021 ? 1");
  });
});

it("the order of the groups does not depend on the order of the rows", () => {
  const shuffled = fc.shuffledSubarray([...standing], { minLength: standing.length, maxLength: standing.length });
  fc.assert(
    fc.property(shuffled, (rows) => {
      for (const by of [["country", "actor"], ["actor", "country"], ["data", "campaign"], ["year"]]) {
        expect(tellGroups(count(by, rows))).toBe(tell(by));
      }
    }),
    { numRuns: 30 },
  );
});

it("the total is of distinct incidents, also where the groups add up to more", () => {
  const { total, groups } = count(["company"]);
  expect([total, groups.reduce((sum, { incidents }) => sum + incidents, 0)]).toEqual([4, 5]);
});

it("the total is the number of rows, whatever they are counted by", () => {
  const groupable = fields.filter(({ group }) => group).map(({ name }) => name);
  fc.assert(
    fc.property(fc.subarray([...all]), fc.subarray(groupable, { minLength: 1, maxLength: 2 }), (rows, by) => {
      const { total, groups } = count(by, rows);
      expect(total).toBe(rows.length);
      expect(groups.reduce((sum, { incidents }) => sum + incidents, 0)).toBeGreaterThanOrEqual(total);
      expect(groups.every(({ incidents }) => incidents > 0 && incidents <= total)).toBe(true);
    }),
  );
});

describe("sums of figures", () => {
  const figure = (count: number, unit: string, by: "company" | "attacker" | "press") => ({
    affected: [{ count, unit, ...spoken(by, "Somebody", "2021-06-15") }],
  });
  const catalog = buildCatalog({
    company: { skiff: {}, dinghy: {} },
    incident: {
      "skiff/2021-a": figure(100, "people", "company"),
      "skiff/2021-b": figure(20, "people", "press"),
      "skiff/2021-c": figure(7, "accounts", "company"),
      "skiff/2021-d": figure(5000, "people", "attacker"),
      "skiff/2021-e": {},
      "skiff/2021-f": figure(0, "people", "company"),
      "dinghy/2021-g": {
        ...figure(3, "people", "company"),
        companies: [
          { company: "dinghy", role: "victim" },
          { company: "skiff", role: "data-owner", source: "gazette" },
        ],
      },
      "dinghy/2021-h": {
        affected: [{ count: 9, unit: "people", source: "gazette", denied: [{ who: "dinghy", source: "gazette" }] }],
      },
    },
  });
  const { rows } = selectIncidents(catalog, NO_CRITERIA);
  const byCompany = fields.filter(({ name }) => name === "company");
  const counts = countIncidents(rows, byCompany, { catalog, clock: "disclosed" }, true);

  it("never mix units, leave out attackers' and denied figures, and tell how many incidents have none", () => {
    expect(counts.groups.map(({ keys, affected, without_figure }) => ({ keys, affected, without_figure }))).toEqual([
      {
        keys: ["skiff"],
        affected: [
          { unit: "accounts", sum: 7, incidents: 1 },
          { unit: "people", sum: 123, incidents: 4 },
        ],
        without_figure: 2,
      },
      { keys: ["dinghy"], affected: [{ unit: "people", sum: 3, incidents: 1 }], without_figure: 1 },
    ]);
  });

  it("count an incident of two groups once in the whole", () => {
    expect(counts.affected).toEqual([
      { unit: "accounts", sum: 7, incidents: 1 },
      { unit: "people", sum: 123, incidents: 4 },
    ]);
    expect([counts.total, counts.without_figure]).toEqual([8, 3]);
  });

  it("are left out unless asked for", () => {
    const plain = countIncidents(rows, byCompany, { catalog, clock: "disclosed" }, false);
    expect([plain.affected, plain.without_figure, plain.groups[0]?.affected]).toEqual([[], 0, []]);
  });
});

it("a date that leaves the year or month open counts as unknown; a span counts by its start", () => {
  const occurring = (when: string) => ({
    dates: { occurred: [{ when, source: "gazette" }], disclosed: [{ when: "2021-06-15", source: "gazette" }] },
  });
  const catalog = buildCatalog({
    company: { skiff: {} },
    incident: {
      "skiff/2021-a": occurring("[2019-12..2020-01]"),
      "skiff/2021-b": occurring("2019-12/2020-01"),
      "skiff/2021-c": occurring("2020"),
      "skiff/2021-d": occurring("[..2020-01]"),
    },
  });
  const byYear = fields.filter(({ name }) => name === "year");
  const byMonth = fields.filter(({ name }) => name === "month");
  const { rows } = selectIncidents(catalog, NO_CRITERIA);
  expect(tellGroups(countIncidents(rows, byYear, { catalog, clock: "occurred" }, false))).toBe("2019 1, 2020 1, ? 2");
  expect(tellGroups(countIncidents(rows, byMonth, { catalog, clock: "occurred" }, false))).toBe("2019-12 1, ? 3");
});
