import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/store/yaml-text.ts";

function findFaults(text: string) {
  return readYaml(text).faults.map(({ rule, line, column, found, hint }) => [`${line}:${column}`, rule, found, hint]);
}

describe("a comma inside braces", () => {
  it.each([
    ["cuts a number", "a: { count: 297,117, unit: people }", ["1:17"], "297_117"],
    ["cuts a number at the end", "a: { unit: people, count: 297,117 }", ["1:31"], "297_117"],
    ["cuts a number twice", "a: { count: 1,297,117 }", ["1:15", "1:19"], "1_297_117"],
    [
      "cuts a number twice into the same digits",
      "a: { count: 37,000,000, unit: people }",
      ["1:16", "1:20"],
      "37_000_000",
    ],
  ])("%s", (_, text, places, number) => {
    const hint = `a comma inside braces starts a new key; write ${number}`;
    expect(findFaults(text).map(([place, rule, , told]) => [place, rule, told])).toEqual(
      places.map((place) => [place, "yaml-cut-comma", hint]),
    );
  });

  it("cuts a URL", () => {
    expect(findFaults("sources:\n  quay: { url: https://quay.example/a,b.html, kind: press }\n")).toEqual([
      [
        "2:39",
        "yaml-cut-comma",
        'a key "b.html" without a value',
        "a comma inside braces starts a new key; put the value in quotes",
      ],
    ]);
  });

  it.each([
    ["between entries", "a: { count: 297_117, unit: people }"],
    ["at the end", "a: { count: 297_117, }"],
    ["in quotes", 'a: { note: "cargo, crew and crates" }'],
    ["in brackets", "a: [297,117]"],
    ["outside of braces", "a: https://quay.example/a,b.html"],
  ])("does no harm %s", (_, text) => {
    expect(findFaults(text)).toEqual([]);
  });
});

describe("a hash", () => {
  it.each([
    ["behind a bare text", "title: Attack #9", "1:14", "Attack", "9"],
    ["in a list", "names:\n  - Pier #4 East", "2:9", "Pier", "4 East"],
    ["in a file with Windows line ends", "kind: x\r\ntitle: Attack #9\r\nnote: y\r\n", "2:14", "Attack", "9"],
  ])("%s cuts it", (_, text, place, kept, lost) => {
    expect(findFaults(text)).toEqual([
      [place, "yaml-cut-comment", `"${kept}", and "#${lost}" read as a comment`, `write "${kept} #${lost}"`],
    ]);
  });

  it.each([
    ["in quotes", 'title: "Attack #9"'],
    ["inside a word", "url: https://quay.example/#pier"],
    ["with a blank behind it", "title: Attack # the ninth"],
    ["on a line of its own", "title: Attack\n#9"],
  ])("does no harm %s", (_, text) => {
    expect(findFaults(text)).toEqual([]);
  });
});

describe("what YAML has and records do without", () => {
  const anchor = "write the value out where it is needed";
  const nothing = "leave the key out if it is not known; put the word itself in quotes";
  it.each([
    ["an anchor", "title: &Co launches", "1:12", "yaml-alias", "&Co", anchor],
    ["an anchor of a list", "impact: &all [none]", "1:14", "yaml-alias", "&all", anchor],
    ["an anchor of a map", "dates: &all { a: b }", "1:13", "yaml-alias", "&all", anchor],
    ["a tag", "title: !thing launches", "1:15", "yaml-tag", "!thing", "take the tag away"],
    ["a tag of YAML's own", "count: !!int 5", "1:14", "yaml-tag", "!!int", "take the tag away"],
    ["a tag of a list", "impact: !all [none]", "1:14", "yaml-tag", "!all", "take the tag away"],
    ["a tilde", "title: ~", "1:8", "yaml-null", "~, which is nothing to YAML", nothing],
    ["a null", "dates: { occurred: null }", "1:20", "yaml-null", "null, which is nothing to YAML", nothing],
  ])("%s", (_, text, place, rule, found, hint) => {
    expect(findFaults(text)).toEqual([[place, rule, found, hint]]);
  });

  it("an alias is told, and what it stands for too", () => {
    const text = "title: &name launches\nsummary: *name\n";
    expect(findFaults(text).map(([place, rule, found]) => [place, rule, found])).toEqual([
      ["1:14", "yaml-alias", "&name"],
      ["2:10", "yaml-alias", "*name"],
    ]);
  });

  it("an alias that stands for nothing is told, not thrown", () => {
    expect(findFaults("title: *wow*\n").map(([place, rule]) => [place, rule])).toEqual([["1:8", "yaml-alias"]]);
  });

  it.each(['title: "~"', 'title: "null"', "title: nullify", "title: Co & Co", "when: 2021~", "title: a!b"])(
    "%s is a text like any other",
    (text) => {
      expect(findFaults(text)).toEqual([]);
    },
  );
});
