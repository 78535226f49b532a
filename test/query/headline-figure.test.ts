import { describe, expect, it } from "vitest";
import { type FigureRule, findHeadlineFigure, rankUnits } from "../../src/query/headline-figure.ts";
import { buildCatalog, spoken, takeIncident } from "../build-catalog.ts";

function findHeadline(affected: readonly unknown[], rule: FigureRule = "official") {
  const catalog = buildCatalog({
    company: { northquay: { names: [{ name: "Northquay Ferries", kind: "brand" }] } },
    incident: { "northquay/2021-manifests": { affected } },
  });
  const { affected: figures } = takeIncident(catalog, "northquay/2021-manifests");
  return findHeadlineFigure(figures, rule, catalog, rankUnits(catalog)).value;
}

const thief = spoken("attacker", "Brass Anchor", "2021-08-30");
const people = { unit: "people" };

describe("the tiers of voices", () => {
  it.each([
    ["a regulator before the press", "regulator", "press"],
    ["a court before a researcher", "court", "researcher"],
    ["a government before a litigant", "government", "litigant"],
    ["the company before the press", "company", "press"],
    ["the press before a catalogue", "press", "catalogue"],
    ["a researcher before a catalogue", "researcher", "catalogue"],
    ["a litigant before a catalogue", "litigant", "catalogue"],
    ["a catalogue before the attacker", "catalogue", "attacker"],
  ] as const)("put %s, though the other figure is newer and larger", (_, better, worse) => {
    const figures = [
      { count: 9000, ...people, ...spoken(worse, "The Other", "2022-01-01") },
      { count: 10, ...people, ...spoken(better, "The One", "2021-01-01") },
    ];
    expect(findHeadline(figures)?.count).toBe(10);
  });

  it.each([
    ["company", "regulator"],
    ["regulator", "court"],
    ["court", "government"],
    ["government", "company"],
    ["press", "litigant"],
    ["litigant", "researcher"],
    ["researcher", "press"],
  ] as const)("make no difference between %s and %s: the newer stands", (older, newer) => {
    const figures = [
      { count: 10, ...people, ...spoken(newer, "The One", "2021-08-02") },
      { count: 9000, ...people, ...spoken(older, "The Other", "2021-08-01") },
    ];
    expect(findHeadline(figures)?.count).toBe(10);
  });

  it("leave the attacker's figure where there is no other", () => {
    expect(findHeadline([{ count: 100, ...people, ...thief }])).toMatchObject({ count: 100, by: "attacker" });
  });
});

describe("within a tier", () => {
  const ferries = spoken("company", "northquay", "2021-08-17");

  it("a voice's newer figure replaces its older one, whatever name it speaks under", () => {
    const figures = [
      { count: 54, ...people, ...spoken("company", "Northquay Ferries", "2021-08-20") },
      { count: 48, ...people, ...ferries },
    ];
    expect(findHeadline(figures)?.count).toBe(54);
    expect(findHeadline(figures, "lowest")?.count).toBe(54);
  });

  it("a month counts as its last day", () => {
    const figures = [
      { count: 1, ...people, ...spoken("company", "northquay", "2021-08-30") },
      { count: 2, ...people, ...spoken("court", "Maritime Court", "2021-08") },
    ];
    expect(findHeadline(figures)?.count).toBe(2);
  });

  it("a figure without a date is older than any other", () => {
    const figures = [
      { count: 2, ...people, ...spoken("court", "Maritime Court") },
      { count: 1, ...people, ...spoken("company", "northquay", "2001") },
    ];
    expect(findHeadline(figures)?.count).toBe(1);
  });

  it.each([
    ["people", "customers"],
    ["customers", "accounts"],
    ["accounts", "records"],
    ["records", "barrels"],
  ])("%s come before %s of the same day, though fewer", (better, worse) => {
    const figures = [
      { count: 9000, unit: worse, ...ferries },
      { count: 10, unit: better, ...ferries },
    ];
    expect(findHeadline(figures)?.unit).toBe(better);
  });

  it("a newer figure of accounts comes before an older one of people", () => {
    const figures = [
      { count: 10, ...people, ...ferries },
      { count: 20, unit: "accounts", ...spoken("court", "Maritime Court", "2021-08-18") },
    ];
    expect(findHeadline(figures)?.unit).toBe("accounts");
  });

  it("the larger of one day and unit stands", () => {
    const figures = [10, 30, 20].map((count) => ({ count, ...people, ...ferries }));
    expect(findHeadline(figures)?.count).toBe(30);
  });

  it("equal figures stand in the order of the file", () => {
    const figures = ["about", "more-than"].map((bound) => ({ count: 10, bound, ...people, ...ferries }));
    expect(findHeadline(figures)?.bound).toBe("about");
  });
});

describe("figures that never stand for the whole", () => {
  const ferries = spoken("company", "northquay", "2021-08-17");
  it.each([
    ["a part", { count: 5000, ...people, part: "crew", ...ferries }],
    ["a refusal to give a number", { said: "withheld", ...ferries }],
    ["a bare share", { share: "1.5%", ...people, ...ferries }],
    [
      "a figure that is denied",
      { count: 5000, ...people, ...ferries, denied: [{ who: "gullwing", source: "gazette" }] },
    ],
  ])("%s", (_, figure) => {
    expect(findHeadline([figure])).toBeNull();
    expect(findHeadline([figure, { count: 7, ...people, ...thief }])?.count).toBe(7);
  });

  it("a voice whose newest figure is denied is heard with its older one", () => {
    const figures = [
      { count: 40, ...people, ...ferries },
      { count: 50, ...people, ...ferries, date: "2021-08-20", denied: [{ who: "gullwing", source: "gazette" }] },
    ];
    expect(findHeadline(figures)?.count).toBe(40);
  });
});

describe("the rules that --figure chooses", () => {
  const figures = [
    { count: 100, ...people, ...spoken("attacker", "Brass Anchor", "2021-08-15") },
    { count: 54, ...people, ...spoken("company", "northquay", "2021-08-20") },
    { count: 77, ...people, ...spoken("regulator", "Harbour Board", "2022-09-30") },
    { count: 20, ...people, ...spoken("press", "The Harbour Gazette", "2021-08-16") },
    { count: 79, ...people, ...spoken("litigant", "State of Fjordland", "2025-01-06") },
  ];

  it.each([
    ["official", 77],
    ["latest", 79],
    ["highest", 100],
    ["lowest", 20],
    ["company", 54],
  ] as const)("%s", (rule, count) => {
    expect(findHeadline(figures, rule)?.count).toBe(count);
  });

  it("company gives nothing where no company gave a figure", () => {
    expect(findHeadline([{ count: 20, ...people, ...thief }], "company")).toBeNull();
  });

  it("none of them takes a part or a denied figure", () => {
    const ferries = spoken("company", "northquay", "2022-01-01");
    const unfit = [
      { count: 500, ...people, part: "crew", ...ferries },
      { count: 600, ...people, ...ferries, denied: [{ who: "gullwing", source: "gazette" }] },
      { count: 1, ...people, part: "captains", ...ferries },
    ];
    const rules = ["official", "latest", "highest", "lowest", "company"] as const;
    expect(rules.map((rule) => findHeadline(unfit, rule))).toEqual([null, null, null, null, null]);
  });
});

describe("ranges and zero", () => {
  const press = spoken("press", "The Harbour Gazette", "2021-08-16");

  it("a range is a figure like any other", () => {
    const range = { low: 1000, high: 2000, ...people, ...spoken("company", "northquay", "2021-08-20") };
    expect(findHeadline([{ count: 5000, ...people, ...press }, range])).toMatchObject({
      count: null,
      low: 1000,
      high: 2000,
    });
  });

  it.each([
    ["without an upper end", { low: 1000 }],
    ["without a lower end", { high: 2000 }],
  ])("a range %s is a figure too", (_, range) => {
    expect(findHeadline([{ ...range, ...people, ...press }])).toMatchObject(range);
  });

  it("a range is compared by its upper end", () => {
    const range = { low: 1000, high: 2000, ...people, ...spoken("press", "The Pier Post", "2021-08-16") };
    expect(findHeadline([{ count: 1500, ...people, ...press }, range], "highest")?.high).toBe(2000);
  });

  it("an affirmed zero is a figure, not a lack of one", () => {
    const none = { count: 0, ...people, ...spoken("company", "northquay", "2021-08-20") };
    expect(findHeadline([{ count: 5000, ...people, ...press }, none])).toMatchObject({ count: 0, by: "company" });
  });

  it("without any figure there is no headline", () => {
    expect(findHeadline([{ said: "withheld", ...press }])).toBeNull();
  });
});
