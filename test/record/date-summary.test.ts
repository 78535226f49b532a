import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDates, summarizeDate } from "../../src/record/date-summary.ts";
import { readEdtf } from "../../src/record/edtf.ts";
import { dateText } from "./edtf-texts.ts";

function summarize(text: string) {
  return summarizeDate(readEdtf(text));
}

describe("the summary of a date", () => {
  it.each([
    ["2021-08-16", "2021-08-16", "2021-08-16", "day", false, false],
    ["2021-08~", "2021-08-01", "2021-08-31", "month", true, false],
    ["2021%", "2021-01-01", "2021-12-31", "year", true, true],
    ["2021-03/2021-08-12", "2021-03-01", "2021-08-12", "month", false, false],
    ["2021-03-04/2021", "2021-03-04", "2021-12-31", "year", false, false],
    ["2021-03?/2021-08~", "2021-03-01", "2021-08-31", "month", true, true],
    ["[2021-03..2021-07]", "2021-03-01", "2021-07-31", "month", false, false],
    ["2021-03-04/..", "2021-03-04", null, "day", false, false],
    ["../2021-03?", null, "2021-03-31", "month", false, true],
    ["[..2021]", null, "2021-12-31", "year", false, false],
  ])("%s reaches from %s to %s, to the %s", (edtf, earliest, latest, precision, approximate, uncertain) => {
    expect(summarize(edtf)).toEqual({ edtf, earliest, latest, precision, approximate, uncertain });
  });
});

describe("the order of dates", () => {
  it("goes by the earliest possible day, then by the latest; an open start comes first and no date last", () => {
    const ordered = [
      "../2025",
      "[..2026]",
      "2019",
      "2021-01-01",
      "2021-01",
      "2021",
      "2021/..",
      "2021-01-02",
      "2021-02",
    ];
    const shuffled = [
      "2021-02",
      "2021",
      "2019",
      "2021/..",
      "[..2026]",
      "2021-01-02",
      "2021-01",
      "../2025",
      "2021-01-01",
    ];
    const sorted = [null, ...shuffled.map(summarize)].toSorted(compareDates);
    expect(sorted.map((date) => date?.edtf ?? null)).toEqual([...ordered, null]);
  });

  it("is total", () => {
    const date = fc.option(dateText).map((text) => (text === null ? null : summarize(text)));
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(compareDates(a, a)).toBe(0);
        expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).toBe(0);
        const [first, second, third] = [a, b, c].toSorted(compareDates);
        expect(compareDates(first ?? null, second ?? null)).toBeLessThanOrEqual(0);
        expect(compareDates(second ?? null, third ?? null)).toBeLessThanOrEqual(0);
        expect(compareDates(first ?? null, third ?? null)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
