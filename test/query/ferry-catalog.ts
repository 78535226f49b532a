import { buildCatalog, spoken } from "../build-catalog.ts";

const on = (when: string) => [{ when, source: "gazette" }];

const COMPANIES = {
  northquay: { names: [{ name: "Northquay Ferries", kind: "brand" }], country: "NL", sector: "transport" },
  gullwing: { country: "NO", sector: "technology" },
  lantern: { country: "DE", sector: "finance" },
};

const TICKETS = {
  kind: "exposure",
  impact: ["data-exposed"],
  statements: [{ says: "confirms", ...spoken("company", "northquay", "2019-05-03") }],
  dates: { occurred: on("2019-04"), discovered: on("2019-04-30"), disclosed: on("2019-05-02") },
  affected: [{ count: 1200, unit: "people", ...spoken("company", "northquay", "2019-05-03") }],
  data: [{ type: "name", says: "exposed", source: "gazette" }],
  added: "2025-02-01",
};

const MANIFESTS = {
  statements: [{ says: "reports", ...spoken("press", "The Pier Post", "2020-11-09") }],
  dates: { occurred: on("2020-08?"), disclosed: on("2020-11") },
  affected: [{ count: 40_000, unit: "records", ...spoken("attacker", "Kelp Ghost", "2020-11-09") }],
  attribution: [{ actor: "kelp-ghost", says: "attributes", source: "gazette" }],
  campaigns: [{ campaign: "high-tide", source: "gazette" }],
  data: [{ type: "phone-number", says: "possibly-taken", source: "gazette" }],
  actions: ["hacking/brute-force"],
};

const PORTAL = {
  impact: ["data-taken", "service-stopped"],
  statements: [
    { says: "confirms", ...spoken("company", "gullwing", "2020-12-21") },
    { says: "denies", about: "extent", ...spoken("company", "gullwing", "2020-12-21") },
  ],
  companies: [
    { company: "gullwing", role: "victim" },
    { company: "northquay", role: "data-owner", source: "gazette" },
    { company: "lantern", role: "named", source: "gazette" },
  ],
  dates: { discovered: on("2020-12-01"), disclosed: on("2020-12-20") },
  affected: [{ count: 300_000, unit: "customers", ...spoken("company", "gullwing", "2020-12-21") }],
  attribution: [
    { actor: "kelp-ghost", says: "possible", source: "gazette" },
    { actor: "brass-anchor", says: "claims", ...spoken("attacker", "Brass Anchor", "2020-12-22") },
  ],
  campaigns: [{ campaign: "high-tide", source: "gazette" }],
  data: [
    { type: "name", says: "not-taken", source: "gazette" },
    { type: "credentials", says: "taken", source: "gazette" },
  ],
  actions: ["malware/ransomware", "hacking/use-of-stolen-creds"],
};

const MACHINES = {
  kind: "disruption",
  statements: [
    { says: "reports", ...spoken("press", "The Pier Post", "2021-03-10") },
    { says: "denies", ...spoken("company", "lantern", "2021-03-11") },
  ],
  dates: { occurred: on("2021-03-01/2021-03-09"), disclosed: on("2021-03-10") },
  attribution: [{ name: "the Café crew", says: "claims", ...spoken("attacker", "the Café crew", "2021-03-09") }],
};

const RUMOUR = {
  statements: [
    { says: "reports", ...spoken("press", "The Pier Post", "2021-04-01") },
    { says: "refutes", ...spoken("researcher", "Buoy Labs", "2021-04-20") },
  ],
  dates: { disclosed: on("2021-04-01") },
  affected: [{ count: 5000, unit: "people", ...spoken("press", "The Pier Post", "2021-04-01") }],
};

const DUPLICATE = {
  statements: [{ says: "confirms", ...spoken("company", "gullwing", "2022-01-15") }],
  dates: { disclosed: on("2022-01-15") },
  withdrawn: { date: "2026-01-05", because: "the same as gullwing/2020-portal", successor: "gullwing/2020-portal" },
};

/**
 * Six incidents: a confirmed exposure of 2019, two cases of one campaign of 2020 (one shared by two companies), a
 * disputed disruption of 2021, a refuted rumour of 2021 and a withdrawn duplicate of 2022.
 */
export const ferryCatalog = buildCatalog({
  company: COMPANIES,
  actor: { "kelp-ghost": {}, "brass-anchor": {} },
  campaign: { "high-tide": {} },
  incident: {
    "northquay/2019-tickets": TICKETS,
    "northquay/2020-manifests": MANIFESTS,
    "gullwing/2020-portal": PORTAL,
    "lantern/2021-machines": MACHINES,
    "lantern/2021-rumour": RUMOUR,
    "gullwing/2022-duplicate": DUPLICATE,
  },
});
