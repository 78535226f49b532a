import { describe, expect, it } from "vitest";
import { campaignAsOf, incidentAsOf } from "../../src/query/as-of.ts";
import { buildCatalog, spoken, takeIncident } from "../build-catalog.ts";

const ID = "northquay/2021-manifests";

const source = (kind: string, published: string) => ({
  kind,
  publisher: `The ${kind}`,
  title: "On the matter",
  published,
});

const INCIDENT = {
  statements: [
    { says: "reports", source: "first" },
    { says: "confirms", source: "notice" },
  ],
  dates: { disclosed: [{ when: "2021-06-15", source: "first" }] },
  affected: [
    { count: 900, unit: "people", source: "first" },
    { count: 1000, unit: "people", source: "month" },
    { count: 1050, unit: "people", date: "[2021-08..2021-09]", source: "first" },
    { count: 1100, unit: "people", source: "almanac" },
    { count: 1200, unit: "people", source: "year" },
  ],
  attribution: [
    { name: "the night crew", says: "likely", source: "first", denied: [{ who: "northquay", source: "notice" }] },
  ],
  money: [{ kind: "paid", amount: 300, currency: "EUR", source: "ransom" }],
  sources: {
    first: source("press", "2021-06-15"),
    notice: source("company", "2021-06-20"),
    month: source("court", "2021-07"),
    year: source("court", "2022"),
    ransom: source("researcher", "2021-06-18"),
  },
};

const catalog = buildCatalog({ company: { northquay: {} }, incident: { [ID]: INCIDENT } });
const incident = takeIncident(catalog, ID);

describe("what was known of an incident at the end of a day", () => {
  it("is nothing before the first claim", () => {
    expect(incidentAsOf(incident, "2021-06-14")).toBeNull();
  });

  it.each([
    ["2021-06-15", ["reports"]],
    ["2021-06-19", ["reports"]],
    ["2021-06-20", ["reports", "confirms"]],
  ])("is on %s the statements %j", (day, words) => {
    expect(incidentAsOf(incident, day)?.statements.map(({ says }) => says)).toEqual(words);
  });

  it.each([
    ["2021-07-30", [900]],
    ["2021-07-31", [900, 1000]],
    ["2021-09-29", [900, 1000]],
    ["2021-09-30", [900, 1000, 1050]],
    ["2022-12-30", [900, 1000, 1050]],
    ["2022-12-31", [900, 1000, 1050, 1200]],
  ])(
    "holds on %s the figures %j: a claim counts from its last possible day, a claim without a date never",
    (day, counts) => {
      expect(incidentAsOf(incident, day)?.affected.map(({ count }) => count)).toEqual(counts);
    },
  );

  it("holds a denial only from its own day on", () => {
    const deniers = (day: string) => incidentAsOf(incident, day)?.attribution.map(({ denied }) => denied.length);
    expect([deniers("2021-06-19"), deniers("2021-06-20")]).toEqual([[0], [1]]);
  });

  it("keeps whose systems were reached, which needs no source", () => {
    expect(incidentAsOf(incident, "2021-06-15")?.companies.map(({ company }) => company)).toEqual(["northquay"]);
  });

  it("leaves out title and summary, which are today's words", () => {
    expect(incidentAsOf(incident, "2021-06-20")).toMatchObject({ title: null, summary: null });
  });

  it.each([
    ["2021-06-15", ["first"]],
    ["2021-06-18", ["first", "ransom"]],
    ["2021-06-20", ["first", "notice", "ransom"]],
  ])("lists on %s the sources that its claims and denials cite: %j", (day, keys) => {
    expect(incidentAsOf(incident, day)?.sources.map(({ key }) => key)).toEqual(keys);
  });
});

it("a first claim in any block makes the incident known", () => {
  const blocks = [
    { money: [{ kind: "paid", amount: 300, currency: "EUR", ...spoken("researcher", "Buoy Labs", "2021-05-01") }] },
    { campaigns: [{ campaign: "high-tide", ...spoken("researcher", "Buoy Labs", "2021-05-01") }] },
    { companies: [{ company: "northquay", role: "victim", ...spoken("researcher", "Buoy Labs", "2021-05-01") }] },
    { data: [{ type: "name", says: "taken", ...spoken("researcher", "Buoy Labs", "2021-05-01") }] },
  ];
  const known = blocks.map((block) => {
    const own = buildCatalog({ company: { northquay: {} }, incident: { [ID]: block } });
    return ["2021-04-30", "2021-05-01"].map((day) => incidentAsOf(takeIncident(own, ID), day) !== null);
  });
  expect(known).toEqual(blocks.map(() => [false, true]));
});

it("a campaign is known by the same rule", () => {
  const own = buildCatalog({
    campaign: { "high-tide": { statements: INCIDENT.statements, sources: INCIDENT.sources } },
  });
  const known = [...own.campaigns.values()].flatMap((campaign) =>
    ["2021-06-14", "2021-06-15", "2021-06-20"].map((day) => campaignAsOf(campaign, day)),
  );
  expect(known.map((campaign) => campaign && [campaign.title, campaign.statements.length])).toEqual([
    null,
    [null, 1],
    [null, 2],
  ]);
});
