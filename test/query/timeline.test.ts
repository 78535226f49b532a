import { describe, expect, it } from "vitest";
import { NO_CRITERIA } from "../../src/query/criteria.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { createTimeline, stretchOf } from "../../src/query/timeline.ts";
import { readEdtf } from "../../src/record/edtf.ts";
import { buildCatalog } from "../build-catalog.ts";

describe("the stretch of a date", () => {
  it.each([
    ["a day is sure", "2021-06-15", ["2021-06-15", "2021-06-15", "2021-06-15", "2021-06-15"]],
    ["of a month no day is sure", "2021-06", ["2021-06-01", "2021-06-30", null, null]],
    ["of a year no day is sure", "2021", ["2021-01-01", "2021-12-31", null, null]],
    ["a doubtful day is not sure", "2021-06-15?", ["2021-06-15", "2021-06-15", null, null]],
    ["a span of days is sure", "2021-03-05/2021-08-12", ["2021-03-05", "2021-08-12", "2021-03-05", "2021-08-12"]],
    [
      "a span of months is sure between them",
      "2021-03/2021-08",
      ["2021-03-01", "2021-08-31", "2021-03-31", "2021-08-01"],
    ],
    ["a span within one month is nowhere sure", "2021-03/2021-03", ["2021-03-01", "2021-03-31", null, null]],
    [
      "a span with a doubtful start is nowhere sure",
      "2021-03-05?/2021-08-12",
      ["2021-03-05", "2021-08-12", null, null],
    ],
    ["a span with an approximate end is nowhere sure", "2021-03/2021-08~", ["2021-03-01", "2021-08-31", null, null]],
    [
      "a span that still goes on is sure at its start",
      "2021-03-05/..",
      ["2021-03-05", null, "2021-03-05", "2021-03-05"],
    ],
    ["a span with an unknown end is nowhere sure", "2021-03-05/", ["2021-03-05", null, null, null]],
    ["a span with an unknown start is nowhere sure", "/2021-03-05", [null, "2021-03-05", null, null]],
    ["some day between two is nowhere sure", "[2021-03-05..2021-08-12]", ["2021-03-05", "2021-08-12", null, null]],
  ])("%s: %s", (_, date, expected) => {
    const { earliest, latest, sureFrom, sureTo } = stretchOf(readEdtf(date));
    expect([earliest, latest, sureFrom, sureTo]).toEqual(expected);
  });
});

const on = (when: string) => [{ when, source: "gazette" }];

const catalog = buildCatalog({
  company: { skiff: {} },
  incident: {
    "skiff/2020-open": { dates: { occurred: on("2019-11/.."), disclosed: on("2020-02") } },
    "skiff/2021-shut": {
      dates: { occurred: on("2021-01-04"), discovered: on("2021-01-05"), disclosed: on("2021-03") },
    },
  },
});

describe("a timeline", () => {
  const { rows } = selectIncidents(catalog, NO_CRITERIA);

  it("has one axis from the first to the last possible day of all dates", () => {
    expect(createTimeline(rows)).toMatchObject({ first: "2019-11-01", last: "2021-03-31" });
  });

  it("keeps the order of the rows, each with its clocks", () => {
    const entries = createTimeline(rows.toReversed()).entries.map(({ answer, stretches }) => [
      answer.id,
      stretches.occurred?.earliest,
      stretches.discovered?.earliest ?? null,
      stretches.disclosed?.latest,
    ]);
    expect(entries).toEqual([
      ["skiff/2021-shut", "2021-01-04", "2021-01-05", "2021-03-31"],
      ["skiff/2020-open", "2019-11-01", null, "2020-02-29"],
    ]);
  });

  it.each([
    ["disclosed", [true, true], ["2020", "2021"]],
    ["occurred", [true, true], ["2019", "2021"]],
    ["discovered", [false, true], [null, "2021"]],
  ] as const)("tells of each entry whether and when it stands on the clock %s", (clock, dated, years) => {
    const { entries } = createTimeline(rows, clock);
    expect(entries.map((entry) => entry.dated)).toEqual(dated);
    expect(entries.map(({ year }) => year)).toEqual(years);
  });

  it("of nothing has no axis", () => {
    expect(createTimeline([])).toEqual({ first: null, last: null, entries: [] });
  });
});
