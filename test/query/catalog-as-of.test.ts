import { expect, it } from "vitest";
import { catalogAsOf } from "../../src/query/catalog-as-of.ts";
import { buildCatalog } from "../build-catalog.ts";

const catalog = buildCatalog({
  company: { skiff: { summary: "A yard, in today's words." } },
  actor: { heron: { summary: "A group, in today's words." }, egret: {} },
  campaign: {
    "high-tide": {
      summary: "Today's words.",
      attribution: [
        { actor: "heron", says: "possible", source: "gazette" },
        { actor: "egret", says: "attributes", source: "gazette", date: "2022-03-01" },
      ],
    },
    "low-tide": {
      dates: { disclosed: [{ when: "2023", source: "gazette", date: "2023" }] },
      statements: [{ says: "reports", source: "gazette", date: "2023" }],
    },
  },
});

it("campaigns have the claims of that day and no words of today", () => {
  const { campaigns } = catalogAsOf(catalog, "2021-12-31");
  expect([...campaigns.keys()]).toEqual(["high-tide"]);
  expect(campaigns.get("high-tide")).toMatchObject({ title: null, summary: null });
  expect(campaigns.get("high-tide")?.attribution.map(({ actor }) => actor)).toEqual(["heron"]);
});

it("companies and actors have no summaries, and their names as ever", () => {
  const { companies, actors } = catalogAsOf(catalog, "2021-12-31");
  expect(companies.get("skiff")).toMatchObject({ name: "Skiff", summary: null });
  expect(actors.get("heron")).toMatchObject({ name: "Heron", summary: null });
});
