import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawBar, scaleBars } from "../../src/render/bars.ts";
import { chooseMarks, pickShade, pickStep } from "../../src/render/marks.ts";

const both = [chooseMarks({ unicode: true }), chooseMarks({ unicode: false })] as const;
const counts = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 30 });

describe.each(both.map((marks) => ({ marks, name: marks.bar.at(-1) })))("drawn with $name", ({ marks }) => {
  it("a bar is never longer than the room, and never nothing for something", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 8, max: 200 }), (values, room) => {
        const scale = scaleBars(values, room);
        const lengths = values.map((value) => drawBar(value * scale, marks).length);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(room);
        expect(lengths.map((length) => length > 0)).toEqual(values.map((value) => value > 0));
      }),
    );
  });

  it("more never has a lighter shade or a lower step, and the most has the last", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), (most) => {
        const values = Array.from({ length: most }, (_, at) => at + 1);
        const shades = values.map((value) => marks.shades.indexOf(pickShade(marks, value, most)));
        const steps = values.map((value) => marks.steps.indexOf(pickStep(marks, value, most)));
        for (const ranks of [shades, steps]) {
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
          expect(ranks[0]).toBeGreaterThanOrEqual(0);
        }
        expect([shades.at(-1), steps.at(-1)]).toEqual([marks.shades.length - 1, marks.steps.length - 1]);
      }),
    );
  });
});

it("without signs beyond ASCII there is none", () => {
  expect(JSON.stringify(both[1])).toMatch(/^[\x20-\x7e]+$/);
});

it("an eighth of a column is drawn where the terminal can", () => {
  expect([1.5, 0.01, 0].map((columns) => drawBar(columns, both[0]))).toEqual(["█▌", "▏", ""]);
  expect([1.5, 0.01, 0].map((columns) => drawBar(columns, both[1]))).toEqual(["##", "#", ""]);
});
