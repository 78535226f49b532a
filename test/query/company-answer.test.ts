import { describe, expect, it } from "vitest";
import { answerCompany } from "../../src/query/company-answer.ts";
import { NO_CRITERIA } from "../../src/query/criteria.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { buildCatalog } from "../build-catalog.ts";

const on = (when: string) => [{ when, source: "gazette" }];

const fine = (payer: object) => ({
  consequences: [{ kind: "penalty", stage: "final", amount: 100, currency: "EUR", source: "gazette", ...payer }],
});

const catalog = buildCatalog({
  company: {
    northquay: {
      names: [
        { name: "Northquay Ferries", kind: "brand" },
        { name: "Oldquay Lines", kind: "former", to: "2015" },
      ],
      owners: [
        { company: "tidewater", from: "2018-03", to: "2021-07-01", control: true, source: "gazette" },
        { company: "lantern", share: "12.5%", source: "gazette" },
      ],
      domains: ["northquay.example"],
    },
    tidewater: { names: [{ name: "Tidewater Holding", kind: "legal" }] },
    lantern: {},
    gullwing: {},
  },
  incident: {
    "northquay/2021-manifests": {
      ...fine({}),
      companies: [
        { company: "northquay", role: "victim" },
        { company: "gullwing", role: "supplier", source: "gazette" },
      ],
      dates: { occurred: on("2021-06-01"), discovered: on("2021-06-05"), disclosed: on("2021-06-15") },
    },
    "gullwing/2021-portal": {
      ...fine({ payer: "Oldquay Lines", amount: 7 }),
      companies: [
        { company: "gullwing", role: "victim" },
        { company: "northquay", role: "data-owner", source: "gazette" },
      ],
      dates: { occurred: on("2020-06-01"), discovered: on("2021-06-01"), disclosed: on("2021-06-15") },
    },
    "gullwing/2022-radio": {
      ...fine({ payer: "gullwing", amount: 5000 }),
      companies: [
        { company: "gullwing", role: "victim" },
        { company: "northquay", role: "named", source: "gazette" },
      ],
    },
    "gullwing/2023-mast": {
      ...fine({ amount: 900 }),
      companies: [
        { company: "gullwing", role: "victim" },
        { company: "northquay", role: "data-owner", source: "gazette" },
      ],
    },
  },
  tally: {
    "gazette-count": { company: "northquay", count: 4 },
    "yearly-count": { company: "northquay", count: 6, date: "2022-03-01" },
    "bulletin-count": { company: "northquay", count: 3, date: "2021-06-15" },
    "mistaken-count": {
      company: "northquay",
      count: 5,
      withdrawn: { date: "2026-01-05", because: "it was of another company" },
    },
    "other-count": { company: "gullwing", count: 2 },
  },
});

function answer(id: string, asOf: string | null = null) {
  const company = catalog.companies.get(id);
  if (!company) throw new Error(`no company ${id}`);
  const { rows } = selectIncidents(catalog, { ...NO_CRITERIA, companies: [id], asOf });
  return answerCompany(company, rows, catalog, asOf);
}

describe("the answer for a company", () => {
  it("begins with the keys of the contract, for a company of which little is known too", () => {
    const keys = Object.keys(answer("northquay"));
    expect(keys.slice(0, 8)).toEqual("id name names country sector owners incidents tallies".split(" "));
    expect(Object.keys(answer("lantern"))).toEqual(keys);
  });

  it("tells who owned it when, with the owners' names, and with nothing where the day is unknown", () => {
    expect(answer("northquay").owners).toMatchObject([
      {
        company: "tidewater",
        name: "Tidewater Holding",
        from: { edtf: "2018-03" },
        to: { edtf: "2021-07-01" },
        control: true,
        share: null,
      },
      { company: "lantern", name: "Lantern", from: null, to: null, control: false, share: "12.5%" },
    ]);
  });

  it("holds the incidents in every role", () => {
    expect(answer("northquay").incidents.map(({ id }) => id)).toEqual([
      "gullwing/2021-portal",
      "gullwing/2022-radio",
      "gullwing/2023-mast",
      "northquay/2021-manifests",
    ]);
  });

  it("holds its own tallies that were not withdrawn, the newest first, then by id", () => {
    expect(answer("northquay").tallies.map(({ id, count }) => [id, count])).toEqual([
      ["yearly-count", 6],
      ["bulletin-count", 3],
      ["gazette-count", 4],
    ]);
  });

  it("holds as of a day the tallies that were published by then", () => {
    const published = (asOf: string) => answer("northquay", asOf).tallies.map(({ id }) => id);
    expect(published("2021-06-14")).toEqual([]);
    expect(published("2021-06-15")).toEqual(["bulletin-count", "gazette-count"]);
    expect(published("2022-02-28")).toEqual(["bulletin-count", "gazette-count"]);
  });

  it("adds up what it paid itself, and what nobody is said to have paid where it was the victim", () => {
    expect(answer("northquay").money).toEqual([
      { kind: "penalty", stage: "final", currency: "EUR", amount: 107, cases: 2 },
    ]);
  });

  it("measures delays where it was the victim", () => {
    expect(answer("northquay").delays).toEqual({
      to_discovery: { least: 4, most: 4, known: 1, of: 1 },
      to_disclosure: { least: 10, most: 10, known: 1, of: 1 },
    });
  });
});
