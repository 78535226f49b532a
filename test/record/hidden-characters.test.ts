import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasHidden, showHidden, showHiddenYaml, showInLine } from "../../src/record/hidden-characters.ts";
import { findHidden, HOSTILE_PIECES, MEANT_TEXTS } from "../hostile/hostile-texts.ts";

const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...HOSTILE_PIECES, ...MEANT_TEXTS),
      fc.constantFrom("\u200d", "\u200c", "\ufe0f", "\u0301", "❤", "क", "\ud83d", "\u001b[31m"),
    ),
  )
  .map((parts) => parts.join(""));

// Joiners and selectors that a script needs stay; everything else that is hidden goes.
const MEANT = /\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;

describe("showHidden", () => {
  it.each(MEANT_TEXTS)("leaves %j as it is", (text) => {
    expect(showHidden(text)).toBe(text);
    expect(hasHidden(text)).toBe(false);
  });

  it.each([
    ["\u001b[31m", "\\u001b[31m"],
    ["a\rb\r\nc", "a\\u000db\r\nc"],
    ["\u202eabc", "\\u202eabc"],
    ["a\u200db", "a\\u200db"],
    ["अ\u200d\u202e", "अ\\u200d\\u202e"],
    ["\ufe0f", "\\ufe0f"],
    ["❤\ufe0f\ufe0f", "❤\ufe0f\\ufe0f"],
    ["a\u{e0041}", "a\\udb40\\udc41"],
    [" \u0338x", " \\u0338x"],
    [`a${"\u0301".repeat(10)}`, `a${"\u0301".repeat(8)}\\u0301\\u0301`],
    ["\ud83d", "\\ud83d"],
  ])("shows %j as %j", (text, shown) => {
    expect(showHidden(text)).toBe(shown);
    expect(hasHidden(text)).toBe(true);
  });

  it("leaves nothing hidden, and done twice changes nothing more", () => {
    const law = fc.property(texts, (text) => {
      const shown = showHidden(text);
      expect(findHidden(shown.replace(MEANT, ""))).toEqual([]);
      expect(showHidden(shown)).toBe(shown);
    });
    fc.assert(law, { numRuns: 3000 });
  });

  it("writes JSON that means the same", () => {
    const law = fc.property(texts, (text) => {
      expect(JSON.parse(showHidden(JSON.stringify([text])))).toEqual([text]);
    });
    fc.assert(law, { numRuns: 2000 });
  });
});

it("showInLine shows line breaks and tabs too", () => {
  expect(showInLine("a\nb\r\nc\td\u0007")).toBe("a\\nb\\r\\nc\\td\\u0007");
});

it("showHiddenYaml writes what lies beyond the first plane in one piece", () => {
  expect(showHiddenYaml("\u{e0041}\u202e")).toBe("\\U000e0041\\u202e");
});
