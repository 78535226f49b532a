import { expect, it } from "vitest";
import { describeData } from "../../src/query/describe-data.ts";
import { buildCatalog } from "../build-catalog.ts";

const on = (when: string) => [{ when, source: "gazette" }];

const notice = {
  kind: "company",
  publisher: "Skiff",
  title: "Notice",
  url: "https://skiff.example/notice",
  published: "2020-03-02",
  read: "2026-01-01",
};

const catalog = buildCatalog({
  company: { skiff: { revised: "2026-01-06", sources: {} }, dory: { country: "NZ" } },
  actor: { "kelp-ghost": {} },
  campaign: { "high-tide": {} },
  tally: { "gazette-count": { company: "skiff", count: 2 } },
  incident: {
    "skiff/2020-hull": {
      sources: { notice },
      dates: { occurred: on("2020-03"), disclosed: on("2020-03-02") },
      affected: [{ count: 0, unit: "people", source: "notice" }],
    },
    "skiff/2021-mast": {
      dates: { occurred: on("[..2021-01]"), disclosed: on("2021-02") },
      affected: [{ said: "withheld", source: "gazette" }],
    },
    "skiff/2021-oars": { dates: { disclosed: on("2021-05-05") }, affected: [{ said: "withheld", source: "gazette" }] },
    "dory/2021-net": { dates: { disclosed: on("2021-06-15") } },
  },
});

it("what the data cover is counted record by record and source by source", () => {
  expect(describeData(catalog)).toEqual({
    updated: "2026-01-06",
    incidents: 4,
    companies: 2,
    actors: 1,
    campaigns: 1,
    tallies: 1,
    sources: 19,
    sources_read: 1,
    sources_without_url: 18,
    with_primary_source: 2,
    with_official_source: 1,
    with_two_sources: 4,
    with_figure: 1,
    with_known_start: 1,
    years: [
      {
        year: "2020",
        incidents: 1,
        regions: [
          { region: "Europe", incidents: 1 },
          { region: "Oceania", incidents: 0 },
        ],
      },
      {
        year: "2021",
        incidents: 3,
        regions: [
          { region: "Europe", incidents: 2 },
          { region: "Oceania", incidents: 1 },
        ],
      },
    ],
    chosen: null,
    not_for: null,
  });
});

it("an empty data set has no day and no years", () => {
  expect(describeData(buildCatalog({}))).toMatchObject({ updated: null, incidents: 0, sources: 0, years: [] });
});
