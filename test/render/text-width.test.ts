import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { measureWidth } from "../../src/render/text-width.ts";

describe("measureWidth", () => {
  it("agrees with the library on every character by itself, and beside a letter", () => {
    const differing: string[] = [];
    for (let code = 0x20; code < 0x3000; code += 1) {
      const character = String.fromCodePoint(code);
      for (const text of [character, `a${character}`, `${character}a`]) {
        if (measureWidth(text) !== stringWidth(text)) differing.push(code.toString(16));
      }
    }
    expect(differing).toEqual([]);
  });

  it.each([
    ["a bold word", "\x1b[1mHeron\x1b[22m", 5],
    ["colours in colours", "\x1b[31ma\x1b[1;4mb\x1b[0m", 2],
    ["a link", "\x1b]8;;https://quay.example\x07quay\x1b]8;;\x07", 4],
    ["wide letters", "港口", 4],
    ["a face", "a👩‍👩‍👧", 3],
  ])("counts %s as it shows", (_, text, width) => expect(measureWidth(text)).toBe(width));
});
