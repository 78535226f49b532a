import { describe, expect, it } from "vitest";
import { NO_CRITERIA } from "../../src/query/criteria.ts";
import { measureDelays } from "../../src/query/delays.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { buildCatalog } from "../build-catalog.ts";

type Dates = readonly [occurred: string | null, discovered: string | null, disclosed: string];

const dated = (when: string | null) => (when === null ? {} : [{ when, source: "gazette" }]);

function measure(...incidents: readonly Dates[]) {
  const incident = Object.fromEntries(
    incidents.map(([occurred, discovered, disclosed], at) => {
      const all = { occurred: dated(occurred), discovered: dated(discovered), disclosed: dated(disclosed) };
      const dates = Object.fromEntries(Object.entries(all).filter(([, claims]) => Array.isArray(claims)));
      return [`skiff/2021-case${at}`, { dates }];
    }),
  );
  return measureDelays(selectIncidents(buildCatalog({ company: { skiff: {} }, incident }), NO_CRITERIA).rows);
}

describe("the delay of one incident", () => {
  it.each([
    ["between two days", "2021-06-01", "2021-06-11", 10, 10],
    ["on one day", "2021-06-01", "2021-06-01", 0, 0],
    ["from a month, which may be its first or its last day", "2021-06", "2021-07-10", 10, 39],
    ["to a month, which may be its first or its last day", "2021-06-21", "2021-07", 10, 40],
    ["within one month, where it is never less than nought", "2021-06", "2021-06-11", 0, 10],
    ["from the start of a span, not from its end", "2021-06-01/2021-06-30", "2021-06-11", 10, 10],
    ["from a span whose start is a month", "2021-03/2021-08-12", "2021-08-12", 134, 164],
    ["from some day between two", "[2021-06-01..2021-06-06]", "2021-06-11", 5, 10],
    ["from some day between a day and a month", "[2021-05-31..2021-06]", "2021-07-10", 10, 40],
    ["to some day between two", "2021-06-01", "[2021-06-11..2021-06-21]", 10, 20],
    ["to some day between a day and a month", "2021-06-01", "[2021-06-11..2021-07]", 10, 60],
    ["to the start of a span", "2021-06-01", "2021-06-11/2021-06-21", 10, 10],
  ])("%s", (_, occurred, discovered, least, most) => {
    expect(measure([occurred, discovered, "2021-12-31"]).to_discovery).toEqual({ least, most, known: 1, of: 1 });
  });

  it.each([
    ["nobody dated the start", null, "2021-06-11"],
    ["nobody dated the discovery", "2021-06-01", null],
    ["the start has no earliest day", "[..2021-06-01]", "2021-06-11"],
    ["the start has no latest day", "[2021-06-01..]", "2021-06-11"],
    ["the discovery has no earliest day", "2021-06-01", "[..2021-06-11]"],
    ["the discovery has no latest day", "2021-06-01", "[2021-06-11..]"],
    ["the start of the span is unknown", "/2021-06-01", "2021-06-11"],
  ])("is not known where %s", (_, occurred, discovered) => {
    expect(measure([occurred, discovered, "2021-12-31"]).to_discovery).toEqual({
      least: null,
      most: null,
      known: 0,
      of: 1,
    });
  });

  it("from discovery to disclosure is measured apart", () => {
    expect(measure(["2021-06-01", "2021-06-11", "2021-06-14"]).to_disclosure).toEqual({
      least: 3,
      most: 3,
      known: 1,
      of: 1,
    });
  });
});

describe("the usual delay", () => {
  const foundOn = (days: string): Dates => ["2021-06-01", days, "2021-12-31"];

  it("is the middle one, which a single extreme does not move", () => {
    const { to_discovery } = measure(foundOn("2021-06-06"), foundOn("2023-06-01"), foundOn("2021-06-02"));
    expect(to_discovery).toEqual({ least: 5, most: 5, known: 3, of: 3 });
  });

  it("of an even number is half-way between the middle two", () => {
    const { to_discovery } = measure(
      foundOn("2021-06-02"),
      foundOn("2021-06-04"),
      foundOn("2021-06-08"),
      foundOn("2021-07-31"),
    );
    expect(to_discovery).toEqual({ least: 5, most: 5, known: 4, of: 4 });
  });

  it("tells over how many incidents it is known", () => {
    const { to_discovery } = measure(
      foundOn("2021-06-03"),
      [null, "2021-06-03", "2021-12-31"],
      [null, null, "2021-12-31"],
    );
    expect(to_discovery).toEqual({ least: 2, most: 2, known: 1, of: 3 });
  });

  it("of no incidents is not known", () => {
    expect(measureDelays([]).to_disclosure).toEqual({ least: null, most: null, known: 0, of: 0 });
  });
});
