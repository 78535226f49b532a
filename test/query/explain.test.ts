import { describe, expect, it } from "vitest";
import { explainIncident } from "../../src/query/explain.ts";
import type { FigureRule } from "../../src/query/headline-figure.ts";
import { createJudge } from "../../src/query/incident-answer.ts";
import { buildCatalog, type Sketch, spoken, takeIncident } from "../build-catalog.ts";

const ID = "northquay/2021-manifests";

function explain(incident: Sketch, figure: FigureRule = "official") {
  const catalog = buildCatalog({ company: { northquay: {} }, incident: { [ID]: incident } });
  return explainIncident(takeIncident(catalog, ID), createJudge(catalog, figure));
}

const CASE = {
  statements: [
    { says: "reports", source: "gazette" },
    { says: "confirms", ...spoken("company", "northquay", "2021-06-20") },
  ],
  affected: [
    { count: 900, unit: "people", ...spoken("attacker", "Brass Anchor", "2021-07-01") },
    { count: 48_650, unit: "people", bound: "about", ...spoken("company", "northquay", "2021-06-20") },
  ],
  attribution: [
    { name: "the night crew", says: "possible", source: "gazette" },
    { name: "the night crew", says: "claims", ...spoken("attacker", "the night crew", "2021-06-14") },
  ],
};

describe("the explanation of an incident", () => {
  it("tells value and claims of status, clocks, headline figure and verdict, in this order", () => {
    const told = explain(CASE).map(({ field, value, claims }) => [
      field,
      value,
      claims.map(({ by, date }) => `${by} ${date}`),
    ]);
    expect(told).toEqual([
      ["status", "confirmed", ["company 2021-06-20"]],
      ["occurred", null, []],
      ["discovered", null, []],
      ["disclosed", "2021-06-15", ["press 2021-06-15"]],
      ["affected", "~48,650 people", ["company 2021-06-20"]],
      ["verdict", "suspected", ["press 2021-06-15"]],
    ]);
  });

  it("names the incident, and each claim's voice, speaker, day and sources alone", () => {
    const [status] = explain(CASE);
    expect(status).toMatchObject({
      incident: ID,
      claims: [{ by: "company", who: "northquay", date: "2021-06-20", source: ["gazette"] }],
    });
  });

  it("tells a rule for every value, another one for another outcome", () => {
    const ruleOf = (incident: Sketch, field: string, figure?: FigureRule) =>
      explain(incident, figure).find((one) => one.field === field)?.rule;
    const rules = [
      ruleOf(CASE, "status"),
      ruleOf({}, "status"),
      ruleOf(CASE, "verdict"),
      ruleOf({}, "verdict"),
      ruleOf(CASE, "affected"),
      ruleOf(CASE, "affected", "highest"),
    ];
    expect(new Set(rules).size).toBe(6);
    expect(rules).not.toContain("");
    expect(ruleOf({}, "disclosed")).toContain("earliest");
    expect(ruleOf({}, "occurred")).toContain("nobody dates it");
  });

  it("follows the figure rule that was asked for", () => {
    const figure = (rule: FigureRule) => explain(CASE, rule).find(({ field }) => field === "affected")?.value;
    expect([figure("lowest"), figure("company")]).toEqual(["900 people", "~48,650 people"]);
  });
});
