import { describe, expect, it } from "vitest";
import { answerIncident, createJudge, dateOnClock } from "../../src/query/incident-answer.ts";
import { readEdtf } from "../../src/record/edtf.ts";
import { buildCatalog, type Sketch, spoken, takeIncident } from "../build-catalog.ts";

const ID = "northquay/2021-manifests";

const KEYS = [
  ..."id title summary kind impact status statements companies campaigns occurred discovered disclosed dates".split(
    " ",
  ),
  ..."affected affected_claims data data_claims attribution verdict actions consequences money volume sources".split(
    " ",
  ),
  ..."added revised withdrawn same_as imported original match via".split(" "),
];

function answer(incident: Sketch) {
  const catalog = buildCatalog({
    company: { northquay: { names: [{ name: "Northquay Ferries", kind: "brand" }] } },
    actor: { "kelp-ghost": {} },
    incident: { [ID]: incident },
  });
  return answerIncident(takeIncident(catalog, ID), createJudge(catalog, "official"));
}

describe("the answer for an incident", () => {
  it("has every key in the published order, also where nothing is known", () => {
    expect(Object.keys(answer({}))).toEqual(KEYS);
  });

  it("has null or an empty list for what is unknown", () => {
    const unknown = { occurred: null, discovered: null, affected: null, verdict: null, withdrawn: null, via: null };
    const none = { impact: [], campaigns: [], affected_claims: [], data: [], data_claims: [], attribution: [] };
    expect(answer({})).toMatchObject({ ...unknown, ...none, actions: [], consequences: [], money: [], volume: [] });
  });

  it("carries names, country and sector of the companies from their records", () => {
    const company = { company: "northquay", name: "Northquay Ferries", country: "NL", sector: "transport" };
    expect(answer({}).companies).toMatchObject([{ ...company, role: "victim", unnamed: false, source: [] }]);
  });

  it("carries an organization that nobody named by its description", () => {
    const companies = [{ unnamed: "a pilot service", role: "supplier", country: "BE", source: "gazette" }];
    expect(answer({ companies }).companies).toMatchObject([
      { company: null, name: "a pilot service", role: "supplier", country: "BE", sector: null, unnamed: true },
    ]);
  });

  it("carries dates as written, with their outermost days", () => {
    const dates = {
      occurred: [{ when: "2021-03~/2021-05-02", source: "gazette" }],
      disclosed: [{ when: "2021-06-15?", source: "gazette" }],
    };
    const { occurred, disclosed, dates: claims } = answer({ dates });
    expect(occurred).toEqual({
      edtf: "2021-03~/2021-05-02",
      earliest: "2021-03-01",
      latest: "2021-05-02",
      precision: "month",
      approximate: true,
      uncertain: false,
    });
    expect(disclosed).toMatchObject({ precision: "day", approximate: false, uncertain: true });
    expect(claims.map(({ clock, edtf }) => [clock, edtf])).toEqual([
      ["occurred", "2021-03~/2021-05-02"],
      ["disclosed", "2021-06-15?"],
    ]);
  });
});

describe("the figures and actors of an answer", () => {
  it("mark a headline figure that the attacker alone gives as claimed", () => {
    const thief = { count: 100, unit: "people", bound: "about", ...spoken("attacker", "Brass Anchor", "2021-06-01") };
    expect(answer({ affected: [thief] }).affected).toEqual({
      count: 100,
      low: null,
      high: null,
      bound: "about",
      unit: "people",
      claimed: true,
      by: "attacker",
      who: "Brass Anchor",
      date: "2021-06-01",
    });
    expect(answer({ affected: [{ count: 1, unit: "people", source: "gazette" }] }).affected?.claimed).toBe(false);
  });

  it("hold figures that never become the headline", () => {
    const affected = [
      { said: "withheld", source: "gazette" },
      { share: "1.5%", of: 2000, unit: "people", source: "gazette" },
    ];
    expect(answer({ affected })).toMatchObject({
      affected: null,
      affected_claims: [
        { said: "withheld", count: null },
        { share: "1.5%", of: 2000, said: null, count: null },
      ],
    });
  });

  it("name an actor by its record", () => {
    const attribution = [{ actor: "kelp-ghost", says: "likely", source: "gazette" }];
    expect(answer({ attribution })).toMatchObject({
      verdict: "suspected",
      attribution: [
        { actor: "kelp-ghost", name: "Kelp Ghost", by: "press", who: "The Harbour Gazette", date: "2021-06-15" },
      ],
    });
  });
});

it("the clock of the record is the day on which it was added", () => {
  const catalog = buildCatalog({ incident: { [ID]: { added: "2025-02-01" } } });
  expect(dateOnClock(takeIncident(catalog, ID), "added")).toEqual(readEdtf("2025-02-01"));
});
