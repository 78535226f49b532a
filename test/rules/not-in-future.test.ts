import { describe, expect, it } from "vitest";
import { notInFuture } from "../../src/rules/not-in-future.ts";
import { faultsOfIncident, findFaults } from "./find-faults.ts";

const EXPECTED = "a date no later than today, 2026-11-22";

function disclosed(when: string) {
  return { dates: { disclosed: [{ when, source: "gazette" }] } };
}

describe("a date", () => {
  it.each(["2026-11-22", "2026-11", "2026", "2021/2030", "2021/..", "../2030", "[2026-11-22..2027]"])(
    "%s may be, as it may have come",
    (when) => {
      expect(faultsOfIncident(notInFuture, disclosed(when))).toEqual([]);
    },
  );

  it.each(["2026-11-23", "2026-12", "2027", "2027~", "2027/..", "[2026-11-23..2027]"])(
    "%s may not be, as it is still to come",
    (when) => {
      expect(faultsOfIncident(notInFuture, disclosed(when))).toEqual([["dates.disclosed[0].when", when, EXPECTED]]);
    },
  );

  it.each([
    ["of a claim", { affected: [{ count: "5", unit: "people", source: "gazette", date: "2027" }] }, "affected[0].date"],
    [
      "of a denial",
      {
        statements: [
          { says: "reports", source: "gazette", denied: [{ who: "gullwick", date: "2027", source: "gazette" }] },
        ],
      },
      "statements[0].denied[0].date",
    ],
    [
      "of a source",
      { sources: { gazette: { kind: "press", publisher: "Gazette", published: "2027" } } },
      "sources.gazette.published",
    ],
  ])("%s may not be to come", (_, sketch, field) => {
    expect(faultsOfIncident(notInFuture, sketch)).toEqual([[field, "2027", EXPECTED]]);
  });

  it("when a record was made or changed may not be to come", () => {
    expect(faultsOfIncident(notInFuture, { added: "2026-11-23", revised: "2026-11-24" })).toEqual([
      ["added", "2026-11-23", EXPECTED],
      ["revised", "2026-11-24", EXPECTED],
    ]);
  });

  it("when a page was read may not be to come", () => {
    const quay = { kind: "press", publisher: "Quay", url: "https://quay.example", read: "2026-11-23" };
    expect(findFaults(notInFuture, { kind: "company", id: "tern", sketch: { sources: { quay } } })).toEqual([
      ["sources.quay.read", "2026-11-23", EXPECTED],
    ]);
  });
});
