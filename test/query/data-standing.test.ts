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

describe("the standing of a type of data", () => {
  it.each([
    ["taken, as the company says", [{ says: "taken", ...ferries }], "taken"],
    ["exposed", [{ says: "exposed", ...ferries }], "exposed"],
    ["possibly taken", [{ says: "possibly-taken", ...paper }], "possibly-taken"],
    ["not taken", [{ says: "not-taken", ...ferries }], "not-taken"],
    ["claimed, where the attacker alone says so", [{ says: "taken", ...thief }], "claimed"],
    [
      "disputed, where one says taken and another not taken",
      [
        { says: "possibly-taken", ...paper },
        { says: "not-taken", ...ferries },
      ],
      "disputed",
    ],
    [
      "disputed, where the company contradicts the attacker",
      [
        { says: "taken", ...thief },
        { says: "not-taken", ...ferries },
      ],
      "disputed",
    ],
    [
      "disputed, where the claim is denied",
      [{ says: "taken", ...paper, denied: [{ who: "northquay", source: "gazette" }] }],
      "disputed",
    ],
    [
      "that of the better voice",
      [
        { says: "taken", ...paper },
        { says: "possibly-taken", ...ferries },
      ],
      "possibly-taken",
    ],
    [
      "that of the company rather than of the attacker",
      [
        { says: "taken", ...thief },
        { says: "exposed", ...ferries },
      ],
      "exposed",
    ],
    [
      "the stronger word of equal voices",
      [
        { says: "possibly-taken", ...ferries },
        { says: "taken", ...spoken("court", "Maritime Court", "2021-06-01") },
      ],
      "taken",
    ],
    [
      "a voice's newest word",
      [
        { says: "not-taken", ...ferries },
        { says: "taken", ...ferries, date: "2021-07-01" },
      ],
      "taken",
    ],
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
