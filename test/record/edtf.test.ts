import { describe, expect, it } from "vitest";
import { type DateEnd, EDTF_EXPECTED, isFault, parseEdtf, readEdtf } from "../../src/record/edtf.ts";

function tellEnd({ earliest, latest, precision, approximate, uncertain }: DateEnd): string {
  const flags = `${approximate ? ", approximate" : ""}${uncertain ? ", uncertain" : ""}`;
  return `${earliest} to ${latest}, ${precision}${flags}`;
}

const NO_BOUND = "null to null, null";

describe("a point", () => {
  it.each([
    ["2021", "2021-01-01 to 2021-12-31, year"],
    ["2021-08", "2021-08-01 to 2021-08-31, month"],
    ["2021-04", "2021-04-01 to 2021-04-30, month"],
    ["2021-02", "2021-02-01 to 2021-02-28, month"],
    ["2020-02", "2020-02-01 to 2020-02-29, month"],
    ["2000-02", "2000-02-01 to 2000-02-29, month"],
    ["1900-02", "1900-02-01 to 1900-02-28, month"],
    ["2021-12", "2021-12-01 to 2021-12-31, month"],
    ["2021-08-16", "2021-08-16 to 2021-08-16, day"],
    ["2020-02-29", "2020-02-29 to 2020-02-29, day"],
    ["2021?", "2021-01-01 to 2021-12-31, year, uncertain"],
    ["2021~", "2021-01-01 to 2021-12-31, year, approximate"],
    ["2021%", "2021-01-01 to 2021-12-31, year, approximate, uncertain"],
    ["2021-08?", "2021-08-01 to 2021-08-31, month, uncertain"],
    ["2021-08~", "2021-08-01 to 2021-08-31, month, approximate"],
    ["2021-08%", "2021-08-01 to 2021-08-31, month, approximate, uncertain"],
    ["2021-08-16?", "2021-08-16 to 2021-08-16, day, uncertain"],
    ["2021-08-16~", "2021-08-16 to 2021-08-16, day, approximate"],
    ["2021-08-16%", "2021-08-16 to 2021-08-16, day, approximate, uncertain"],
  ])("%s is %s", (text, range) => {
    const date = readEdtf(text);
    expect([date.edtf, date.form, date.ongoing]).toEqual([text, "point", false]);
    expect(tellEnd(date.start)).toBe(range);
    expect(date.end).toBe(date.start);
  });
});

describe("a span", () => {
  it.each([
    ["2021-03/2021-08-12", "2021-03-01 to 2021-03-31, month", "2021-08-12 to 2021-08-12, day", false],
    ["2019/2021", "2019-01-01 to 2019-12-31, year", "2021-01-01 to 2021-12-31, year", false],
    ["2021-08-16/2021-08-16", "2021-08-16 to 2021-08-16, day", "2021-08-16 to 2021-08-16, day", false],
    ["2021-08-16/2021-08", "2021-08-16 to 2021-08-16, day", "2021-08-01 to 2021-08-31, month", false],
    ["2021/2021-03", "2021-01-01 to 2021-12-31, year", "2021-03-01 to 2021-03-31, month", false],
    [
      "2021-03~/2021-08?",
      "2021-03-01 to 2021-03-31, month, approximate",
      "2021-08-01 to 2021-08-31, month, uncertain",
      false,
    ],
    ["2021-03/..", "2021-03-01 to 2021-03-31, month", NO_BOUND, true],
    ["2021-03/", "2021-03-01 to 2021-03-31, month", NO_BOUND, false],
    ["../2021-03", NO_BOUND, "2021-03-01 to 2021-03-31, month", false],
    ["/2021-03", NO_BOUND, "2021-03-01 to 2021-03-31, month", false],
  ])("%s is from %s until %s", (text, start, end, ongoing) => {
    const date = readEdtf(text);
    expect([date.edtf, date.form, date.ongoing]).toEqual([text, "span", ongoing]);
    expect([tellEnd(date.start), tellEnd(date.end)]).toEqual([start, end]);
  });
});

describe("some time between", () => {
  it.each([
    ["[2021-03..2021-07]", "2021-03-01 to 2021-03-31, month", "2021-07-01 to 2021-07-31, month"],
    ["[2021-07-01..2021-07-09]", "2021-07-01 to 2021-07-01, day", "2021-07-09 to 2021-07-09, day"],
    ["[2021..2021-07-09]", "2021-01-01 to 2021-12-31, year", "2021-07-09 to 2021-07-09, day"],
    [
      "[2021-03?..2021-07~]",
      "2021-03-01 to 2021-03-31, month, uncertain",
      "2021-07-01 to 2021-07-31, month, approximate",
    ],
    ["[..2021-07]", NO_BOUND, "2021-07-01 to 2021-07-31, month"],
    ["[2021-03..]", "2021-03-01 to 2021-03-31, month", NO_BOUND],
  ])("%s lies between %s and %s", (text, start, end) => {
    const date = readEdtf(text);
    expect([date.edtf, date.form, date.ongoing]).toEqual([text, "between", false]);
    expect([tellEnd(date.start), tellEnd(date.end)]).toEqual([start, end]);
  });
});

describe("what is refused, and what was expected instead", () => {
  it.each([
    ["2021-13", "2021-13", "a month 01-12"],
    ["2021-00", "2021-00", "a month 01-12"],
    ["2021-21", "2021-21", "a month 01-12"],
    ["2021-13-01", "2021-13-01", "a month 01-12"],
    ["2021-02-30", "2021-02-30", "a day 01-28"],
    ["2021-02-29", "2021-02-29", "a day 01-28"],
    ["2020-02-30", "2020-02-30", "a day 01-29"],
    ["2021-04-31", "2021-04-31", "a day 01-30"],
    ["2021-08-00", "2021-08-00", "a day 01-31"],
    ["2021-08-32", "2021-08-32", "a day 01-31"],
    ["2021-08/2021-03", "2021-08/2021-03", "the earlier date first"],
    ["2021-08-16/2021-08-15", "2021-08-16/2021-08-15", "the earlier date first"],
    ["[2021-07..2021-03]", "[2021-07..2021-03]", "the earlier date first"],
    ["../..", "../..", "a date on one side at least"],
    ["/", "/", "a date on one side at least"],
    ["/..", "/..", "a date on one side at least"],
    ["[..]", "[..]", "a date on one side at least"],
    ["2019/2020/2021", "2019/2020/2021", 'two dates with "/" between them'],
    ["[2021-03]", "[2021-03]", 'two dates with ".." between them'],
    ["[]", "[]", 'two dates with ".." between them'],
    ["[2019,2021]", "[2019,2021]", 'two dates with ".." between them'],
    ["[2019..2020..2021]", "[2019..2020..2021]", 'two dates with ".." between them'],
    ["2021-03/2021-13", "2021-13", "a month 01-12"],
    ["2021-02-30/2021-03", "2021-02-30", "a day 01-28"],
    ["[2021-02-30..2021-03]", "2021-02-30", "a day 01-28"],
  ])("%s: found %s, expected %s", (text, found, expected) => {
    expect(parseEdtf(text)).toEqual({ found, expected });
  });
});

describe("what is no date at all", () => {
  it.each([
    ["nothing", "", "nothing"],
    ["a blank", " ", " "],
    ["a blank before the year", " 2021", " 2021"],
    ["a line's end behind the year", "2021\n", "2021\n"],
    ["an unknown digit", "202X", "202X"],
    ["an unknown month", "2021-XX", "2021-XX"],
    ["a decade", "202", "202"],
    ["a year of five digits", "12021", "12021"],
    ["a year before the era", "-2021", "-2021"],
    ["a long year", "Y20210", "Y20210"],
    ["a month of one digit", "2021-8", "2021-8"],
    ["a day of one digit", "2021-08-1", "2021-08-1"],
    ["a date without hyphens", "20210816", "20210816"],
    ["a time", "2021-08-16T10:00:00Z", "2021-08-16T10:00:00Z"],
    ["two marks", "2021?~", "2021?~"],
    ["a mark inside", "2021?-08", "2021?-08"],
    ["a mark in front", "~2021", "~2021"],
    ["words", "last summer", "last summer"],
    ["the order of other countries", "16.08.2021", "16.08.2021"],
    ["digits of another script", "２０２１", "２０２１"],
    ["a span of a word", "2021-03/yesterday", "yesterday"],
    ["one bracket only", "[2021-03..2021-07", "[2021-03..2021-07"],
    ["a list of dates", "{2019,2021}", "{2019,2021}"],
  ])("%s", (_, text, found) => {
    expect(parseEdtf(text)).toEqual({ found, expected: EDTF_EXPECTED });
  });

  it("reading what was never checked throws", () => {
    expect(() => readEdtf("2021-13")).toThrow(new TypeError("found 2021-13, expected a month 01-12"));
  });
});

it("every example of the words for what is expected is itself a date", () => {
  const examples = EDTF_EXPECTED.match(/[[\d][^ ,]*/g) ?? [];
  expect(examples.length).toBeGreaterThan(5);
  expect(examples.filter((example) => isFault(parseEdtf(example)))).toEqual([]);
});
