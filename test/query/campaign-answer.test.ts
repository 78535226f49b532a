import { expect, it } from "vitest";
import { answerCampaign } from "../../src/query/campaign-answer.ts";
import { NO_CRITERIA } from "../../src/query/criteria.ts";
import { createJudge } from "../../src/query/incident-answer.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { buildCatalog, spoken } from "../build-catalog.ts";

const CAMPAIGN = {
  title: "The high tide",
  names: [{ name: "Spring tide", used_by: "Buoy Labs", source: "gazette" }],
  statements: [{ says: "confirms", ...spoken("government", "Coast Guard", "2021-07-01") }],
  dates: {
    occurred: [{ when: "2020/..", source: "gazette" }],
    disclosed: [
      { when: "2021-07-01", source: "gazette" },
      { when: "2021-06-15", source: "gazette" },
    ],
  },
  affected: [
    { count: 9, unit: "organizations", ...spoken("government", "Coast Guard", "2021-07-01") },
    { count: 80, unit: "organizations", ...spoken("press", "The Pier Post", "2022-01-01") },
  ],
  data: [{ type: "call-records", says: "taken", source: "gazette" }],
  attribution: [{ actor: "kelp-ghost", says: "likely", source: "gazette" }],
};

const catalog = buildCatalog({
  company: { northquay: {}, gullwing: {} },
  actor: { "kelp-ghost": {} },
  campaign: { "high-tide": CAMPAIGN },
  incident: {
    "northquay/2021-manifests": { campaigns: [{ campaign: "high-tide", source: "gazette" }] },
    "gullwing/2021-portal": {},
  },
});

it("a campaign is answered by the same rules as an incident, with the incidents that belong to it", () => {
  const { rows } = selectIncidents(catalog, { ...NO_CRITERIA, campaigns: ["high-tide"] });
  const [answer] = [...catalog.campaigns.values()].map((campaign) =>
    answerCampaign(campaign, rows, createJudge(catalog, "official")),
  );
  expect(answer).toMatchObject({
    id: "high-tide",
    title: "The high tide",
    names: [{ name: "Spring tide", used_by: "Buoy Labs" }],
    status: "confirmed",
    verdict: "suspected",
    occurred: { edtf: "2020/..", earliest: "2020-01-01", latest: null },
    discovered: null,
    disclosed: { edtf: "2021-06-15" },
    affected: { count: 9, unit: "organizations", by: "government" },
    data: [{ type: "call-records", standing: "taken" }],
    consequences: [],
    withdrawn: null,
  });
  expect(answer?.affected_claims).toHaveLength(2);
  expect(answer?.incidents.map(({ id }) => id)).toEqual(["northquay/2021-manifests"]);
});

it("the figure rule switches the headline of a campaign too", () => {
  const [answer] = [...catalog.campaigns.values()].map((campaign) =>
    answerCampaign(campaign, [], createJudge(catalog, "highest")),
  );
  expect(answer?.affected?.count).toBe(80);
});
