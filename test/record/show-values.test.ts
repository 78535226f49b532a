import { describe, expect, it } from "vitest";
import { summarizeDate } from "../../src/record/date-summary.ts";
import { readEdtf } from "../../src/record/edtf.ts";
import {
  shortenNumber,
  showAffected,
  showBound,
  showDate,
  showMembers,
  showNumber,
  showQuantity,
  showUnit,
} from "../../src/record/show-values.ts";
import type { Bound } from "../../src/record/terms.ts";

describe("a number", () => {
  it.each([
    [76_600_000, null, "76,600,000"],
    [0, null, "0"],
    [999, null, "999"],
    [1.5, null, "1.5"],
    [15_750_000.256, null, "15,750,000.26"],
    [48_650_000, "about", "~48,650,000"],
    [40_000_000, "more-than", ">40,000,000"],
    [500, "less-than", "<500"],
    [1000, "at-least", "≥1,000"],
    [1000, "up-to", "≤1,000"],
  ] as const)("%d, %s, is %s", (value, bound, text) => {
    expect(showNumber(value, bound)).toBe(text);
  });

  it("without a bound has no sign", () => {
    expect([showBound(null), showBound("about")]).toEqual(["", "~"]);
  });
});

function quantity(count: number | null, low: number | null, high: number | null, bound: Bound | null = null) {
  return { count, low, high, bound };
}

describe("a quantity", () => {
  it.each([
    ["a count", quantity(1200, null, null), "1,200"],
    ["a bounded count", quantity(1200, null, null, "more-than"), ">1,200"],
    ["a range", quantity(null, 1000, 2000), "1,000–2,000"],
    ["a range without an upper end", quantity(null, 1000, null), "≥1,000"],
    ["a range without a lower end", quantity(null, null, 2000), "≤2,000"],
    ["nothing", quantity(null, null, null), ""],
    ["a zero, which is not nothing", quantity(0, null, null), "0"],
    ["a range from zero", quantity(null, 0, 20), "0–20"],
  ])("of %s", (_, figure, text) => {
    expect(showQuantity(figure)).toBe(text);
  });
});

describe("the headline figure", () => {
  it.each([
    [
      "is people",
      { ...quantity(76_600_000, null, null), unit: "people", claimed: false, by: "regulator" },
      "76,600,000 people",
    ],
    [
      "by the attacker is claimed",
      { ...quantity(100_000_000, null, null, "about"), unit: "people", claimed: true, by: "attacker" },
      "~100,000,000 people, claimed",
    ],
    [
      "is a range, in a unit of two words",
      { ...quantity(null, 1000, 2000), unit: "payment-cards", claimed: false, by: "company" },
      "1,000–2,000 payment cards",
    ],
    [
      "is an affirmed zero",
      { ...quantity(0, null, null), unit: "customers", claimed: false, by: "company" },
      "none, says the company",
    ],
    ["is not known", null, ""],
  ])("%s", (_, affected, text) => {
    expect(showAffected(affected)).toBe(text);
  });
});

it.each([
  ["email-addresses", "email addresses"],
  ["people", "people"],
  [null, ""],
])("the unit %s reads %s", (unit, text) => {
  expect(showUnit(unit)).toBe(text);
});

it.each(["2021", "2021-08~", "2021-03/..", "[2021-03..2021-07]"])(
  "the date %s is shown as precise as it is",
  (text) => {
    expect(showDate(summarizeDate(readEdtf(text)))).toBe(text);
  },
);

it("no date shows nothing", () => {
  expect(showDate(null)).toBe("");
});

it.each([
  ["a text", "tern", "tern"],
  ["a zero", 0, "0"],
  ["false", false, "false"],
  ["null", null, ""],
  ["nothing", undefined, ""],
  ["a list", ["tern", 2], "tern; 2"],
  ["an empty list", [], ""],
  ["keys with values", { unit: "people" }, '{"unit":"people"}'],
])("%s on one line", (_, value, text) => {
  expect(showMembers(value)).toBe(text);
});

it.each([
  [99_999, "99,999"],
  [261_300, "261.3K"],
  [999_999, "1M"],
  [48_650_000, "48.65M"],
  [3_000_000_000, "3B"],
])("a narrow column shows %d as %s", (value, short) => {
  expect(shortenNumber(value)).toBe(short);
});
