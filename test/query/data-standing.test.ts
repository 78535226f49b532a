import { describe, expect, it } from "vitest";
import { findDataStandings } from "../../src/query/data-standing.ts";
import { buildCatalog, spoken, takeIncident } from "../build-catalog.ts";

function findStandings(data: readonly unknown[]) {
  const catalog = buildCatalog({ company: { northquay: {} }, incident: { "northquay/2021-manifests": { data } } });
  return findDataStandings(takeIncident(catalog, "northquay/2021-manifests").data, catalog);
}

const ferries = spoken("company", "northquay", "2021-06-20");
const thief = spoken("attacker", "Brass Anchor", "2021-06-14");
const paper = spoken("press", "The Harbour Gazette", "2021-06-15");

type Voice = ReturnType<typeof spoken>;
const taken = (voice: Voice) => ({ says: "taken", ...voice });
const exposed = (voice: Voice) => ({ says: "exposed", ...voice });
const possiblyTaken = (voice: Voice) => ({ says: "possibly-taken", ...voice });
const notTaken = (voice: Voice) => ({ says: "not-taken", ...voice });

const denied = { denied: [{ who: "northquay", source: "gazette" }] };
const court = spoken("court", "Maritime Court", "2021-06-01");
const ferriesLater = spoken("company", "northquay", "2021-07-01");

describe("the standing of a type of data", () => {
  it.each([
    ["taken, as the company says", [taken(ferries)], "taken"],
    ["exposed", [exposed(ferries)], "exposed"],
    ["possibly taken", [possiblyTaken(paper)], "possibly-taken"],
    ["not taken", [notTaken(ferries)], "not-taken"],
    ["claimed, where the attacker alone says so", [taken(thief)], "claimed"],
    ["disputed, where one says taken and another not taken", [possiblyTaken(paper), notTaken(ferries)], "disputed"],
    ["disputed, where the company contradicts the attacker", [taken(thief), notTaken(ferries)], "disputed"],
    ["disputed, where the claim is denied", [{ ...taken(paper), ...denied }], "disputed"],
    ["that of the better voice", [taken(paper), possiblyTaken(ferries)], "possibly-taken"],
    ["that of the company rather than of the attacker", [taken(thief), exposed(ferries)], "exposed"],
    ["the stronger word of equal voices", [possiblyTaken(ferries), taken(court)], "taken"],
    ["a voice's newest word", [taken(ferriesLater), notTaken(ferries)], "taken"],
  ])("is %s", (_, claims, standing) => {
    const data = claims.map((claim) => ({ type: "name", ...claim }));
    expect(findStandings(data)).toEqual([{ type: "name", standing }]);
  });

  it("is told once for each type, in the order of the file", () => {
    const data = [
      { type: "phone-number", says: "taken", ...ferries },
      { type: "name", says: "not-taken", ...ferries },
      { type: "phone-number", says: "taken", ...paper },
    ];
    expect(findStandings(data)).toEqual([
      { type: "phone-number", standing: "taken" },
      { type: "name", standing: "not-taken" },
    ]);
  });
});
