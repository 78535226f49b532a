import { expect, it } from "vitest";
import { findPossibleDuplicates, type IncidentEntry } from "../../src/exchange/review-incidents.ts";

function entry(
  id: string,
  catalogue: string | null,
  day: string,
  figures: number[],
  more: Partial<IncidentEntry> = {},
) {
  const spans = [{ clock: "disclosed", first: day, last: day }];
  return { id, catalogue, companies: [id.split("/")[0] ?? ""], spans, figures, same_as: null, ...more };
}

const OWN = entry("skiff/2020-hull", null, "2020-03-02", [1000]);

it.each([
  ["2020-03-02", [1100], "the same company, at the same time, with near figures"],
  ["2020-04-02", [900], "the same company, 31 days apart, with near figures"],
  ["2020-03-02", [], "the same company, at the same time"],
])("an import of %s with %j may be known", (day, figures, reason) => {
  expect(findPossibleDuplicates([OWN, entry("skiff/2020-x", "C", day, figures)])).toEqual([
    { incident: "skiff/2020-x", other: "skiff/2020-hull", reason },
  ]);
});

it.each([
  ["another figure", entry("skiff/2020-x", "C", "2020-03-02", [5000])],
  ["another time", entry("skiff/2020-x", "C", "2020-06-02", [1000])],
  ["another company", entry("tern/2020-x", "C", "2020-03-02", [1000])],
  [
    "another clock",
    entry("skiff/2020-x", "C", "", [], { spans: [{ clock: "occurred", first: "2020-03-02", last: "2020-03-02" }] }),
  ],
  ["a link", entry("skiff/2020-x", "C", "2020-03-02", [1000], { same_as: "skiff/2020-hull" })],
  ["the same catalogue", { ...entry("skiff/2020-x", null, "2020-03-02", [1000]) }],
])("%s speaks against it", (_, other) => {
  expect(findPossibleDuplicates([OWN, other])).toEqual([]);
});

it("what may have been on any day of years is near only where nothing else is known", () => {
  const vague = { clock: "disclosed", first: "2015-01-01", last: "2022-01-01" };
  const narrow = { clock: "disclosed", first: "2016-05-05", last: "2016-05-05" };
  const other = (spans: IncidentEntry["spans"]) => entry("skiff/2020-x", "C", "", [1000], { spans });
  expect(findPossibleDuplicates([OWN, other([vague])])).toHaveLength(1);
  expect(findPossibleDuplicates([OWN, other([vague, narrow])])).toEqual([]);
});
