import { describe, expect, it } from "vitest";
import { compareTally } from "../../src/query/compare-tally.ts";
import { buildCatalog, spoken } from "../build-catalog.ts";

const disclosed = (when: string) => ({ dates: { disclosed: [{ when, source: "first" }] } });
const confirmed = (when: string) => [{ says: "confirms", ...spoken("company", "skiff", when) }];
const denied = (when: string) => [{ says: "denies", ...spoken("company", "skiff", when) }];
const first = (published: string) => ({
  sources: { first: { kind: "press", publisher: "The Pier Post", title: "News", published } },
});

const incident = {
  "skiff/2018-early": { ...disclosed("2018-12-31"), ...first("2018-12-31"), statements: confirmed("2018-12-31") },
  "skiff/2019-crew": { ...disclosed("2019-01-01"), ...first("2019-01-01"), statements: confirmed("2019-01-01") },
  "skiff/2020-spies": { ...disclosed("2020-06-10"), ...first("2020-06-10"), statements: denied("2020-06-12") },
  "skiff/2020-talk": {
    ...disclosed("2020-07-01"),
    ...first("2020-07-01"),
    statements: [{ says: "reports", source: "first" }],
  },
  "skiff/2021-late": {
    ...disclosed("2021-01-10"),
    ...first("2021-01-10"),
    statements: [{ says: "reports", source: "first" }, ...confirmed("2021-03-01")],
  },
  "skiff/2021-radio": { ...disclosed("2021-01-20"), ...first("2021-01-20"), statements: confirmed("2021-01-20") },
  "dinghy/2020-shared": {
    ...disclosed("2020-08-01"),
    ...first("2020-08-01"),
    statements: [{ says: "confirms", ...spoken("regulator", "Harbour Board", "2020-08-01") }],
    companies: [
      { company: "dinghy", role: "victim", source: "first" },
      { company: "skiff", role: "data-owner", source: "first" },
    ],
  },
};

function compare(tally: object) {
  const catalog = buildCatalog({
    company: { skiff: {}, dinghy: {} },
    incident,
    tally: { "press-count": { company: "skiff", count: 9, date: "2021-02-01", ...tally } },
  });
  return [...catalog.tallies.values()].map((record) => compareTally(record, catalog))[0];
}

describe("a published count beside our own", () => {
  it("ours holds the company as victim, confirmed or disputed, in the window and as known on the day", () => {
    const list = ["skiff/2019-crew", "skiff/2020-talk"];
    expect(compare({ since: "2019", list: "published", incidents: list })).toMatchObject({
      count: 9,
      own_count: 3,
      missing: ["skiff/2020-talk"],
      extra: ["skiff/2020-spies", "skiff/2021-radio"],
    });
  });

  it.each([
    ["without a start reaches back to the first", {}, 4],
    ["starts with the first day of its year", { since: "2019" }, 3],
    ["starts with its day", { since: "2019-01-02" }, 2],
    ["ends with the last day of its month", { until: "2020-06" }, 3],
    ["ends with its day", { until: "2020-05-31" }, 2],
    ["ends with the day of the count where it has no end", { date: "2021-01-19" }, 3],
    ["does not reach beyond what was known on the day of the count", { date: "2021-01-19", until: "2021-12-31" }, 3],
    ["counts what was confirmed by the day of the count", { date: "2021-03-01", since: "2021" }, 2],
  ])("the window %s", (_, window, own) => {
    expect(compare({ list: "published", incidents: ["skiff/2019-crew"], ...window })?.own_count).toBe(own);
  });

  it("where the source gives no list, no lists are compared", () => {
    expect(compare({ since: "2019", list: "none" })).toMatchObject({
      own_count: 3,
      incidents: [],
      missing: [],
      extra: [],
    });
  });

  it("a list that was reconstructed is compared like a published one", () => {
    const list = ["skiff/2019-crew", "skiff/2020-spies", "skiff/2021-radio"];
    const own = { since: "2019", list: "reconstructed", incidents: list };
    expect(compare(own)).toMatchObject({ own_count: 3, missing: [], extra: [] });
  });

  it("carries the address of its source, where it has one", () => {
    const url = "https://pier-post.example/nine";
    const post = { kind: "press", publisher: "The Pier Post", title: "Nine", url, published: "2021-02-01" };
    expect(compare({ source: "post", sources: { post } })).toMatchObject({ publisher: "The Pier Post", url });
    expect(compare({})?.url).toBeNull();
  });

  it("prints the filter of our count, and who counted", () => {
    expect(compare({ since: "2019", until: "2020" })).toMatchObject({
      publisher: "The Harbour Gazette",
      filter:
        "--company skiff --role victim --status confirmed --status disputed --since 2019 --until 2020 --as-of 2021-02-01",
    });
    expect(compare({})?.filter).toBe(
      "--company skiff --role victim --status confirmed --status disputed --until 2021-02-01 --as-of 2021-02-01",
    );
  });
});
