import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFault, parseEdtf, readEdtf } from "../../src/record/edtf.ts";
import { closedSpanText, dateText, dayText, moveDay, openSpanText, pointText } from "./edtf-texts.ts";

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."0123456789-/[].?~%XT: "), maxLength: 24 }),
  fc.tuple(dateText, fc.string({ maxLength: 2 })).map(([date, more]) => `${date}${more}`),
);

describe("laws of reading", () => {
  it("any text is either a date that keeps it or a fault in words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const date = parseEdtf(text);
        if (isFault(date)) expect([date.found, date.expected]).not.toContain("");
        else expect(date.edtf).toBe(text);
      }),
    );
  });

  it("every form of the project is read", () => {
    fc.assert(
      fc.property(dateText, (text) => {
        expect(readEdtf(text).edtf).toBe(text);
      }),
    );
  });

  it("what is read never ends before it starts", () => {
    fc.assert(
      fc.property(anyText, dateText, (any, valid) => {
        for (const date of [parseEdtf(any), parseEdtf(valid)]) {
          if (isFault(date)) continue;
          const { start, end } = date;
          const pairs = [start, end, { earliest: start.earliest, latest: end.latest }];
          for (const { earliest, latest } of pairs) {
            if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
          }
        }
      }),
    );
  });

  it("a day lies within its month, and its month within its year", () => {
    fc.assert(
      fc.property(dayText, (day) => {
        const [exact, month, year] = [10, 7, 4].map((length) => readEdtf(day.slice(0, length)).start);
        expect([exact?.earliest, exact?.latest]).toEqual([day, day]);
        const bounds = [year?.earliest, month?.earliest, day, month?.latest, year?.latest];
        expect(bounds.toSorted()).toEqual(bounds);
      }),
    );
  });

  it("the day after a month's last day is a first", () => {
    fc.assert(
      fc.property(dayText, (day) => {
        const { latest } = readEdtf(day.slice(0, 7)).end;
        expect(latest?.slice(0, 7)).toBe(day.slice(0, 7));
        expect(moveDay(latest ?? "", 1).slice(8)).toBe("01");
      }),
    );
  });

  it("a mark changes no bound", () => {
    fc.assert(
      fc.property(dayText, fc.constantFrom(4, 7, 10), fc.constantFrom("?", "~", "%"), (day, length, mark) => {
        const [plain, marked] = [day.slice(0, length), `${day.slice(0, length)}${mark}`].map(
          (text) => readEdtf(text).start,
        );
        expect([marked?.earliest, marked?.latest]).toEqual([plain?.earliest, plain?.latest]);
      }),
    );
  });
});

describe("a second opinion, of the package edtf", () => {
  it("agrees on the bounds of points and spans", () => {
    fc.assert(
      fc.property(fc.oneof(pointText, closedSpanText, openSpanText), (text) => {
        const { start, end } = readEdtf(text);
        const other = edtf(text);
        expect([start.earliest, end.latest]).toEqual([toDay(other.min), toDay(other.max)]);
      }),
    );
  });

  // The package takes 29 February in every year.
  it("agrees on which days there are, leap days aside", () => {
    const anyDay = fc
      .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 39 }))
      .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`)
      .filter((text) => !text.endsWith("02-29"));
    fc.assert(
      fc.property(anyDay, (text) => {
        expect(isFault(parseEdtf(text))).toBe(isRefused(text));
      }),
      { numRuns: 500 },
    );
  });
});

function toDay(time: number | null): string | null {
  return time === null || !Number.isFinite(time) ? null : new Date(time).toISOString().slice(0, 10);
}

function isRefused(text: string): boolean {
  try {
    edtf(text);
    return false;
  } catch {
    return true;
  }
}
