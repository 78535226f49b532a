import { describe, expect, it } from "vitest";
import { fillClaim, fillSources } from "../../src/record/fill-claims.ts";

const SOURCES = {
  gazette: { kind: "press", publisher: "The Harbour Gazette", title: "Quayside news", published: "2021-06-15" },
  notice: {
    kind: "company",
    publisher: "Gullwick Ferries",
    url: "https://gullwick.example/notice",
    published: "2021-07",
  },
  almanac: { kind: "catalogue", publisher: "The Undated Almanac", via: "https://gazette.example/almanac" },
} as const;

describe("what a claim leaves out", () => {
  it.each([
    ["comes from its source", { source: ["gazette"] }, { by: "press", who: "The Harbour Gazette", date: "2021-06-15" }],
    [
      "comes from the first of several sources",
      { source: ["notice", "gazette"] },
      { by: "company", who: "Gullwick Ferries", date: "2021-07" },
    ],
    [
      "does not come from the second source, though the first has no day",
      { source: ["almanac", "gazette"] },
      { by: "catalogue", who: "The Undated Almanac", date: null },
    ],
    ["is not known where there is no source", {}, { by: null, who: null, date: null }],
    [
      "gives way to what it says itself",
      { by: "attacker", who: "Brass Anchor", date: "2021-06-12", source: ["gazette"] },
      { by: "attacker", who: "Brass Anchor", date: "2021-06-12" },
    ],
    [
      "is made up one by one",
      { by: "attacker", source: ["gazette"] },
      { by: "attacker", who: "The Harbour Gazette", date: "2021-06-15" },
    ],
  ] as const)("%s", (_, claim, spoken) => {
    expect(fillClaim(claim, SOURCES)).toMatchObject(spoken);
  });

  it("is null or empty where nothing stands in for it", () => {
    expect(fillClaim({}, SOURCES)).toEqual({ by: null, who: null, date: null, note: null, denied: [], source: [] });
  });
});

describe("a denial", () => {
  it("takes its day from its own first source, not from the claim's", () => {
    const { denied } = fillClaim({ source: ["gazette"], denied: [{ who: "gullwick", source: ["notice"] }] }, SOURCES);
    expect(denied).toEqual([{ who: "gullwick", date: "2021-07", note: null, source: ["notice"] }]);
  });

  it("keeps its own day and note", () => {
    const own = { who: "gullwick", date: "2021-07-20", note: "Through its lawyers.", source: ["notice"] };
    expect(fillClaim({ denied: [own] }, SOURCES).denied).toEqual([own]);
  });

  it("has no day where its source has none", () => {
    const { denied } = fillClaim({ denied: [{ who: "gullwick", source: ["almanac"] }] }, SOURCES);
    expect(denied.map(({ date }) => date)).toEqual([null]);
  });
});

it("sources keep the order of the file, and every key", () => {
  expect(fillSources(SOURCES).map(({ key }) => key)).toEqual(["gazette", "notice", "almanac"]);
  expect(fillSources(SOURCES)[2]).toEqual({
    key: "almanac",
    kind: "catalogue",
    publisher: "The Undated Almanac",
    title: null,
    url: null,
    published: null,
    read: null,
    via: "https://gazette.example/almanac",
    archived: null,
  });
});
