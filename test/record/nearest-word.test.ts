import { describe, expect, it } from "vitest";
import { askNearest, nearestWord, tellKnown } from "../../src/record/nearest-word.ts";

const KNOWN = ["title", "summary", "published", "publisher", "Harbour"];

describe("the nearest word", () => {
  it.each([
    ["with a letter missing", "titl", "title"],
    ["with a letter too many", "titlee", "title"],
    ["with letters swapped", "sumamry", "summary"],
    ["in another case", "harbour", "Harbour"],
    ["of two alike, the first", "publish", "published"],
    ["of two alike, the nearer", "publishr", "publisher"],
    ["that only begins like it", "sum", "summary"],
  ])("is found for one %s: %s", (_, word, near) => {
    expect(nearestWord(word, KNOWN)).toBe(near);
    expect(askNearest(word, KNOWN)).toBe(`did you mean ${near}?`);
  });

  it.each(["affected", "x", "quay"])("is none for %s, which is like no word", (word) => {
    expect(nearestWord(word, KNOWN)).toBeNull();
    expect(askNearest(word, KNOWN)).toBeNull();
  });

  it("is none where no word is known", () => {
    expect(nearestWord("title", [])).toBeNull();
  });
});

it.each([
  ["sale", "did you mean sail?\n  expected one of sail, mast"],
  ["rudder", "expected one of sail, mast"],
])("for %s all known words are told", (word, told) => {
  expect(tellKnown(word, ["sail", "mast"])).toBe(told);
});
