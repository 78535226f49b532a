import { expect, it } from "vitest";
import { between, canFollow, dayOf, isFuture, toEdtf } from "../../src/exchange/dates.ts";

it.each([
  [2017, null, null, "2017"],
  [2017, 11, undefined, "2017-11"],
  [2017, 2, 3, "2017-02-03"],
  [2017, null, 3, "2017"],
  [2017, 2, 30, null],
  [2017, 13, null, null],
  [17, null, null, null],
  ["2017", null, null, null],
  [Number.NaN, null, null, null],
])("the numbers %s, %s, %s are the date %s", (year, month, day, edtf) => {
  expect(toEdtf(year, month, day)).toBe(edtf);
});

it.each([
  ["2018-11-22T19:43:06Z", "2018-11-22"],
  ["2018-11-22", "2018-11-22"],
  ["2018-02-30T00:00:00Z", null],
  ["yesterday", null],
  [null, null],
])("the day of %s is %s", (text, day) => {
  expect(dayOf(text)).toBe(day);
});

it.each([
  ["2018-11", "2019-01-02", "[2018-11..2019-01-02]"],
  ["2018-11-05", "2018-11-05", "2018-11-05"],
  ["2018-11", null, "[2018-11..]"],
  [null, "2019-01-02", "[..2019-01-02]"],
  ["2019", "2018-01-02", "[2019..]"],
  [null, null, null],
])("between %s and %s is %s", (from, until, edtf) => {
  expect(between(from, until)).toBe(edtf);
});

it.each([
  ["2018", "2018-01-02", true],
  ["2018-02", "2018-01-02", false],
  [null, "2018", true],
])("what began in %s can be public by %s: %s", (begun, later, can) => {
  expect(canFollow(begun, later)).toBe(can);
});

it("a year that has begun is not in the future", () => {
  expect([isFuture("2026", "2026-11-22"), isFuture("2026-12", "2026-11-22")]).toEqual([false, true]);
});
