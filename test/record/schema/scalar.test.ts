import { describe, expect, it } from "vitest";
import { EDTF_EXPECTED } from "../../../src/record/edtf.ts";
import { checkShape } from "../../../src/store/check-shape.ts";
import { COMPANY, checkOwner, findShapeFaults } from "../../store/find-shape-faults.ts";

const TALLY = {
  title: "Third breach",
  company: "gullwick",
  date: "2021-06-15",
  list: "none",
  source: "gazette",
  sources: {},
  added: "2026-01-05",
  revised: "2026-01-05",
};

describe("dates", () => {
  it.each([
    ["2021-13", "a month 01-12"],
    ["2021-02-30", "a day 01-28"],
    ["2021-21", "a month 01-12"],
    ["202X", EDTF_EXPECTED],
    ["2021/2019", "the earlier date first"],
  ])("the date %s: expected %s", (from, expected) => {
    expect(checkOwner({ from })).toEqual([["date", "owners[0].from", from, expected, null]]);
  });

  it.each([
    ["2026-01", "value", "a day like 2021-08-16"],
    ["2026-1-5", "value", "a day like 2021-08-16"],
    ["2026-01-05~", "value", "a day like 2021-08-16"],
    ["2026-02-30", "date", "a day 01-28"],
  ])("the day %s is told once, as a %s: expected %s", (added, rule, expected) => {
    expect(findShapeFaults("company", { ...COMPANY, added })).toEqual([[rule, "added", added, expected, null]]);
  });

  it("brackets without quotes make a list, not a date", () => {
    expect(checkOwner({ from: ["2021-03..2021-07"] })).toEqual([
      ["type", "owners[0].from", "a list", "a date", 'brackets make a list; write "[2021-03..2021-07]"'],
    ]);
  });
});

describe("numbers", () => {
  it.each([
    ["37000000", 37_000_000],
    ["37_000_000", 37_000_000],
    ["1_000", 1000],
    ["0", 0],
    ["007", 7],
  ])("the count %s is %d", (count, number) => {
    expect(checkShape("tally", { ...TALLY, count })).toMatchObject({ value: { count: number } });
  });

  const whole = "a whole number like 37000000 or 37_000_000";
  it.each([
    ["297,117", "297,117", whole, "write 297_117"],
    ["1,297,117", "1,297,117", whole, "write 1_297_117"],
    ["29,71", "29,71", whole, null],
    ["1_00", "1_00", whole, null],
    ["1.5", "1.5", whole, null],
    ["-3", "-3", whole, null],
    ["many", "many", whole, null],
    ["37M", "37M", whole, null],
    ["", "nothing", whole, "leave the key out if it is not known"],
    ["99999999999999999999", "100000000000000000000", "a number below 9007199254740992", null],
  ])("the count %j", (count, found, expected, hint) => {
    expect(findShapeFaults("tally", { ...TALLY, count })).toEqual([["value", "count", found, expected, hint]]);
  });
});
