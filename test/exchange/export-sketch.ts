import { NO_CRITERIA } from "../../src/query/criteria.ts";
import { fields } from "../../src/query/fields.ts";
import { answerIncident, createJudge } from "../../src/query/incident-answer.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import type { Incident } from "../../src/record/records.ts";
import { buildCatalog, type Sketches } from "../build-catalog.ts";

/** What an export of all the sketched records is made of, with all fields. */
export function sketchInput(sketches: Sketches) {
  const catalog = buildCatalog(sketches);
  const criteria = { ...NO_CRITERIA, statuses: ["confirmed", "disputed", "reported", "claimed", "refuted"] as const };
  const { rows } = selectIncidents(catalog, criteria);
  const judge = createJudge(catalog, "official");
  const answerOf = (incident: Incident) => answerIncident(incident, judge);
  return { catalog, rows, answerOf, fields, fieldContext: { catalog, clock: "disclosed" as const } };
}

/** Incidents of one company with what each format finds hard: marks, ranges, refusals, attackers, quotes and formulas. */
export const HARD_CASES: Sketches = {
  company: { quay: {}, pier: { country: "DE", sector: "finance" } },
  actor: { heron: {} },
  incident: {
    "quay/2021-lists": {
      title: '=cmd|"calc", said the "Gazette"',
      impact: ["data-taken"],
      statements: [{ says: "confirms", by: "company", who: "quay", source: "gazette" }],
      companies: [
        { company: "quay", role: "victim" },
        { company: "pier", role: "data-owner" },
      ],
      dates: {
        occurred: [{ when: "2021-03/2021-05-12", source: "gazette" }],
        disclosed: [{ when: "2021-06~", source: "gazette" }],
      },
      affected: [
        { count: 900, unit: "people", by: "attacker", who: "Heron", date: "2021-06-14", source: "gazette" },
        { count: 300, unit: "customers", by: "company", who: "quay", date: "2021-06-15", source: "gazette" },
        {
          count: 450,
          unit: "customers",
          bound: "about",
          by: "company",
          who: "quay",
          date: "2021-07-01",
          source: "gazette",
        },
      ],
      data: [
        { type: "name", says: "taken", by: "company", who: "quay", source: "gazette" },
        { type: "password", says: "not-taken", by: "company", who: "quay", source: "gazette" },
      ],
      attribution: [{ actor: "heron", says: "claims", by: "attacker", who: "heron", source: "gazette" }],
      actions: ["hacking/brute-force", "hacking/sqli", "social/phishing"],
      consequences: [
        {
          kind: "penalty",
          case: "harbour-7",
          stage: "final",
          payer: "quay",
          amount: 5000,
          currency: "EUR",
          source: "gazette",
        },
      ],
      money: [{ kind: "demanded", amount: 120, currency: "USD", source: "gazette" }],
    },
    "quay/2021-zero": {
      affected: [{ count: 0, unit: "customers", by: "company", who: "quay", source: "gazette" }],
      statements: [{ says: "refutes", by: "court", who: "The Court", source: "gazette" }],
    },
    "quay/2021-withheld": { affected: [{ said: "withheld", by: "company", who: "quay", source: "gazette" }] },
  },
};
