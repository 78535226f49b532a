import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchWindow } from "../../src/query/overlap.ts";
import { type EventDate, readEdtf } from "../../src/record/edtf.ts";

const YES = "certain";
const MAYBE = "possible";
const NO = null;

function matchDates(date: string, since: string | null, until: string | null) {
  return matchWindow(readEdtf(date), { earliest: since, latest: until });
}

describe("one date", () => {
  it.each([
    ["a day on the first day of the window", "2021-06-10", "2021-06-10", "2021-06-20", YES],
    ["a day on the last day of the window", "2021-06-20", "2021-06-10", "2021-06-20", YES],
    ["a day before it", "2021-06-09", "2021-06-10", "2021-06-20", NO],
    ["a day after it", "2021-06-21", "2021-06-10", "2021-06-20", NO],
    ["a month that lies in it whole", "2021-06", "2021-06-01", "2021-06-30", YES],
    ["a month that reaches out of it by a day", "2021-06", "2021-06-02", "2021-06-30", MAYBE],
    ["a month that only begins in it", "2021-06", null, "2021-06-01", MAYBE],
    ["a month before it", "2021-05", "2021-06-01", null, NO],
    ["a year that lies in it whole", "2021", "2021-01-01", "2021-12-31", YES],
    ["a year around it", "2021", "2021-06-01", "2021-06-30", MAYBE],
    ["a day, where the window has no start", "1999-01-01", null, "2021-06-30", YES],
    ["a day, where the window has no end", "2099-01-01", "2021-06-30", null, YES],
    ["a doubtful day", "2021-06-15?", "2021-06-10", "2021-06-20", MAYBE],
    ["an approximate day", "2021-06-15~", "2021-06-10", "2021-06-20", MAYBE],
    ["a doubtful and approximate day", "2021-06-15%", "2021-06-10", "2021-06-20", MAYBE],
    ["a doubtful day outside it", "2021-07-15?", "2021-06-10", "2021-06-20", NO],
  ])("%s", (_, date, since, until, match) => {
    expect(matchDates(date, since, until)).toBe(match);
  });
});

describe("a span", () => {
  it.each([
    ["around the window", "2021-03/2021-08-12", "2021-05-01", "2021-05-31", YES],
    ["that certainly ends in it", "2021-03/2021-08-12", "2021-08-12", null, YES],
    ["that has ended before it", "2021-03/2021-08-12", "2021-08-13", null, NO],
    ["that has certainly begun by its end", "2021-03/2021-08-12", null, "2021-03-31", YES],
    ["of which the month of its start may come too late", "2021-03/2021-08-12", null, "2021-03-30", MAYBE],
    ["that begins after it", "2021-03/2021-08-12", null, "2021-02-28", NO],
    ["whose last month may end before it", "2021-03/2021-08", "2021-08-02", null, MAYBE],
    ["with a doubtful start and the overlap at its end", "2021-03?/2021-08-12", "2021-08-01", "2021-08-31", YES],
    ["with a doubtful start, on which the overlap hangs", "2021-03?/2021-08-12", "2021-04-01", "2021-04-30", MAYBE],
    ["with an approximate end and the overlap at its start", "2021-03-05/2021-08~", "2021-03-01", "2021-03-31", YES],
    ["with an approximate end, on which the overlap hangs", "2021-03-05/2021-08~", "2021-04-01", "2021-04-30", MAYBE],
    ["with an unknown end, at its start", "2021-03-05/", "2021-03-01", "2021-03-31", YES],
    ["with an unknown end, later", "2021-03-05/", "2022-01-01", null, MAYBE],
    ["with an unknown start, at its end", "/2021-08-12", "2021-08-01", "2021-08-31", YES],
    ["with an unknown start, earlier", "/2021-08-12", null, "2020-12-31", MAYBE],
    ["with an open start, earlier", "../2021-08-12", null, "2020-12-31", MAYBE],
    ["with an unknown start, before the window", "/2021-08-12", "2021-08-13", null, NO],
    ["that still goes on, later", "2021-03-05/..", "2025-01-01", "2025-12-31", YES],
    ["that still goes on, before its start", "2021-03-05/..", null, "2021-03-04", NO],
    ["that still goes on from a doubtful start, at about its start", "2021-03?/..", "2021-03-01", "2021-04-30", MAYBE],
  ])("%s", (_, date, since, until, match) => {
    expect(matchDates(date, since, until)).toBe(match);
  });
});

describe("some time between two dates", () => {
  it.each([
    ["that both lie in the window", "[2021-03..2021-07]", "2021-03-01", "2021-07-31", YES],
    ["of which the later reaches out", "[2021-03..2021-07]", "2021-03-01", "2021-07-30", MAYBE],
    ["around the window", "[2021-03..2021-07]", "2021-05-01", "2021-05-31", MAYBE],
    ["before the window", "[2021-03..2021-07]", "2021-08-01", null, NO],
    ["of which the earlier is not known", "[..2021-07]", "1900-01-01", "2021-07-31", MAYBE],
    ["of which the earlier is not known, in a window without a start", "[..2021-07]", null, "2021-07-31", YES],
    ["of which the later is not known", "[2021-03..]", "2021-03-01", "2099-12-31", MAYBE],
    ["of which the later is not known, in a window without an end", "[2021-03..]", "2021-03-01", null, YES],
    ["of which one is doubtful", "[2021-03..2021-07?]", "2021-01-01", "2021-12-31", MAYBE],
  ])("%s", (_, date, since, until, match) => {
    expect(matchDates(date, since, until)).toBe(match);
  });
});

// A calendar of three short months keeps the number of ways in which a date may have come true small.
const DAYS = ["01", "02", "03"].flatMap((month) =>
  Array.from({ length: 28 }, (_, at) => `2021-${month}-${String(at + 1).padStart(2, "0")}`),
);
const day = fc.constantFrom(...DAYS);
const plainEnd = fc.oneof(day, fc.constant("2021-02"));
const mark = fc.constantFrom("", "", "?", "~", "%");
const markedEnd = fc
  .tuple(fc.oneof(plainEnd, fc.constantFrom("2021-01", "2021-03", "2021")), mark)
  .map((parts) => parts.join(""));
const windowOfDays = fc.tuple(day, day).map(([a, b]) => ({ earliest: a < b ? a : b, latest: a < b ? b : a }));

function readable(texts: fc.Arbitrary<string>): fc.Arbitrary<EventDate> {
  return texts
    .filter((text) => {
      try {
        readEdtf(text);
        return true;
      } catch {
        return false;
      }
    })
    .map(readEdtf);
}

const plainDate = readable(
  fc.oneof(
    plainEnd,
    fc.tuple(plainEnd, plainEnd).map(([a, b]) => `${a}/${b}`),
    fc.tuple(plainEnd, plainEnd).map(([a, b]) => `[${a}..${b}]`),
  ),
);
const open = (end: fc.Arbitrary<string>, ...signs: string[]) =>
  fc.oneof({ weight: 4, arbitrary: end }, fc.constantFrom(...signs));
const anyDate = readable(
  fc.oneof(
    markedEnd,
    fc.tuple(open(markedEnd, "", ".."), open(markedEnd, "", "..")).map(([a, b]) => `${a}/${b}`),
    fc.tuple(open(markedEnd, ""), open(markedEnd, "")).map(([a, b]) => `[${a}..${b}]`),
  ),
);

/** Every first and last day that a date without marks may stand for. */
function listWays({ form, start, end }: EventDate): (readonly [string, string])[] {
  const within = (from: string | null, to: string | null) =>
    DAYS.filter((one) => one >= (from ?? "") && one <= (to ?? "~"));
  if (form !== "span") return within(start.earliest, end.latest).map((one) => [one, one] as const);
  const ends = within(end.earliest, end.latest);
  return within(start.earliest, start.latest).flatMap((first) =>
    ends.filter((last) => last >= first).map((last) => [first, last] as const),
  );
}

describe("the law of the window", () => {
  it("certain means however the date came true, possible means in some way, none means in no way", () => {
    fc.assert(
      fc.property(plainDate, windowOfDays, (date, days) => {
        const hits = listWays(date).map(([first, last]) => first <= days.latest && last >= days.earliest);
        const expected = hits.every(Boolean) ? YES : hits.some(Boolean) ? MAYBE : NO;
        expect(matchWindow(date, days)).toBe(expected);
      }),
      { numRuns: 400 },
    );
  });

  it("a wider window loses no match, and no certainty", () => {
    const strength = { certain: 2, possible: 1 };
    fc.assert(
      fc.property(anyDate, windowOfDays, fc.option(day), fc.option(day), (date, narrow, before, after) => {
        const wide = {
          earliest: before && before < narrow.earliest ? before : before && narrow.earliest,
          latest: after && after > narrow.latest ? after : after && narrow.latest,
        };
        const [inNarrow, inWide] = [matchWindow(date, narrow), matchWindow(date, wide)];
        expect(inWide ? strength[inWide] : 0).toBeGreaterThanOrEqual(inNarrow ? strength[inNarrow] : 0);
      }),
      { numRuns: 1000 },
    );
  });

  it("what is certain is possible too: its outermost days touch the window", () => {
    fc.assert(
      fc.property(anyDate, windowOfDays, (date, days) => {
        fc.pre(matchWindow(date, days) === YES);
        expect((date.start.earliest ?? "") <= days.latest && (date.end.latest ?? "~") >= days.earliest).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("a mark takes certainty away and never a match", () => {
    fc.assert(
      fc.property(plainEnd, fc.constantFrom("?", "~", "%"), windowOfDays, (text, sign, days) => {
        const plain = matchWindow(readEdtf(text), days);
        expect(matchWindow(readEdtf(`${text}${sign}`), days)).toBe(plain && MAYBE);
      }),
    );
  });

  it("in a window without bounds everything is certain", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(matchWindow(date, { earliest: null, latest: null })).toBe(YES);
      }),
    );
  });
});
