import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareMembers } from "../../src/query/compare-members.ts";
import { NO_CRITERIA } from "../../src/query/criteria.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { buildCatalog, spoken } from "../build-catalog.ts";
import { ferryCatalog } from "./ferry-catalog.ts";

const COMPANIES = ["northquay", "gullwing", "lantern"];
const compare = (ids: readonly string[]) => compareMembers("company", ids, ferryCatalog, NO_CRITERIA);

describe("a comparison of companies", () => {
  it("counts as victim what the list with that role has, and tells of other roles beside it", () => {
    for (const { id, incidents, in_other_roles } of compare(COMPANIES).members) {
      const listed = (roles: readonly ("victim" | "data-owner")[]) =>
        selectIncidents(ferryCatalog, { ...NO_CRITERIA, companies: [id], roles }).rows.length;
      expect([incidents, incidents + in_other_roles]).toEqual([listed(["victim"]), listed([])]);
    }
  });

  it("tells of each the same, whoever stands beside it, but for the years that all share", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(COMPANIES, { minLength: 2 }), (ids) => {
        for (const { years, ...member } of compare(ids).members) {
          const other = compare([member.id, ids.find((id) => id !== member.id) ?? ""]).members[0];
          expect(other).toEqual({ ...member, years: other?.years });
          expect(years.reduce((sum, one) => sum + one.incidents, 0)).toBe(member.incidents);
        }
      }),
    );
  });

  it("has the same years for each, without gaps", () => {
    const years = compare(COMPANIES).members.map((member) => member.years.map(({ year }) => year));
    expect(years).toEqual([years[0], years[0], years[0]]);
    const dated = (years[0] ?? []).flatMap((year) => year ?? []).map(Number);
    expect(dated).toEqual(dated.map((_, at) => (dated[0] ?? 0) + at));
  });

  it("never adds up units, and leaves out what the attacker alone says", () => {
    const figures = {
      "gull/2021-a": { affected: [{ count: 10, unit: "people", ...spoken("company", "gull") }] },
      "gull/2021-b": { affected: [{ count: 5, unit: "records", ...spoken("company", "gull") }] },
      "gull/2021-c": { affected: [{ count: 90, unit: "people", ...spoken("attacker", "Heron") }] },
      "tern/2021-d": {},
    };
    const catalog = buildCatalog({ company: { gull: {}, tern: {} }, incident: figures });
    const [gull] = compareMembers("company", ["gull", "tern"], catalog, NO_CRITERIA).members;
    expect({ affected: gull?.affected, without: gull?.without_figure }).toEqual({
      affected: [
        { unit: "people", sum: 10, incidents: 1 },
        { unit: "records", sum: 5, incidents: 1 },
      ],
      without: 1,
    });
  });
});

it("an incident of two actors counts for both, and is told as shared", () => {
  const { members, shared } = compareMembers("actor", ["kelp-ghost", "brass-anchor"], ferryCatalog, NO_CRITERIA);
  expect(members.map(({ incidents, in_other_roles }) => [incidents, in_other_roles])).toEqual([
    [2, 0],
    [1, 0],
  ]);
  expect(shared).toHaveLength(1);
});
