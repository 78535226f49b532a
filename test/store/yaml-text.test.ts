import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldPath } from "../../src/record/problem.ts";
import { readYaml } from "../../src/store/yaml-text.ts";

describe("every scalar is the text that stands in the file", () => {
  it.each([
    ["a bare year", "2021", "2021"],
    ["a month", "2021-08", "2021-08"],
    ["a number with underscores", "37_000_000", "37_000_000"],
    ["a fraction with a zero at its end", "1.50", "1.50"],
    ["Norway", "NO", "NO"],
    ["a word that is a boolean to YAML 1.1", "on", "on"],
    ["a boolean", "true", "true"],
    ["a hexadecimal number", "0x1F", "0x1F"],
    ["a number of base 60 to YAML 1.1", "12:30", "12:30"],
    ["a date with a doubt", "2021-08?", "2021-08?"],
    ["a span without an end", "2021-08/..", "2021-08/.."],
    ["a span without a start", "/2021-08", "/2021-08"],
    ["a text in quotes", '"Attack #9: the end, at last"', "Attack #9: the end, at last"],
    ["a text with a comment proper", "Attack # nine", "Attack"],
    ["a URL with a fragment", "https://quay.example/a#b", "https://quay.example/a#b"],
    ["nothing", "", ""],
  ])("%s", (_, written, read) => {
    const block = readYaml(`harbour: ${written}\n`);
    expect([block.value, block.faults]).toEqual([{ harbour: read }, []]);
  });

  it("in braces and brackets too", () => {
    const { value, faults } = readYaml("affected: [{ count: 37_000_000, date: 2021, country: NO }, on]\n");
    expect(value).toEqual({ affected: [{ count: "37_000_000", date: "2021", country: "NO" }, "on"] });
    expect(faults).toEqual([]);
  });

  it("a text over several lines is one", () => {
    expect(readYaml("summary: >-\n  Cargo lists\n  were copied.\ntitle: x\n").value).toEqual({
      summary: "Cargo lists were copied.",
      title: "x",
    });
  });
});

describe("faults of syntax", () => {
  it.each([
    ["a tab as indent", "dates:\n\toccurred: x\n", "2:1", "yaml-syntax", "indent with spaces"],
    ["a key twice", "title: a\nkind: b\ntitle: c\n", "3:1", "yaml-duplicate-key", /keep one of the two keys/],
    ["a key twice in braces", "a: { b: c, b: d }\n", "1:12", "yaml-duplicate-key", /keep one of the two keys/],
    ["two documents", "title: a\n---\ntitle: b\n", "2:1", "yaml-syntax", /one file holds one record/],
    ["a colon in a bare text", "kind: x\ntitle: Attack: the end\n", "2:8", "yaml-syntax", /needs quotes/],
    ["a reserved sign", "title: @quay\n", "1:8", "yaml-syntax", null],
    ["a key without a colon", "title: a\nkind\n", "2:1", "yaml-syntax", null],
    [
      "a tab in a file with Windows line ends",
      "dates:\r\n\toccurred: x\r\n",
      "2:1",
      "yaml-syntax",
      "indent with spaces",
    ],
  ])("%s", (_, text, place, rule, hint) => {
    const { value, faults } = readYaml(text);
    expect(value).toBeUndefined();
    expect(faults.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
    expect(faults[0]).toMatchObject({ rule, level: "error", expected: "YAML 1.2" });
    if (hint === null) expect(faults[0]?.hint).toBeNull();
    else expect(faults[0]?.hint).toMatch(hint);
  });

  it("are told in the words of the file, not in those of a library", () => {
    const texts = [
      "title: a\n---\ntitle: b\n",
      "a: b\na: c\n",
      "a:\n\tb\n",
      "a: 'b\n",
      "a: [b\n",
      "a: {b\n",
      "- a\nb: c\n",
    ];
    for (const text of texts) {
      const { faults } = readYaml(text);
      expect(faults.length).toBeGreaterThan(0);
      for (const { found } of faults) expect(found).toMatch(/^[^A-Z;][^;]*$/);
    }
  });

  it("no text throws, and every fault stands in the text", () => {
    const anyText = fc.string({ unit: fc.constantFrom(..."ab12:-,#&*!{}[]'\"|>~?%@ \t\n"), maxLength: 40 });
    fc.assert(
      fc.property(anyText, (text) => {
        const { faults, place } = readYaml(text);
        for (const { line, column } of [...faults, place(["a", 0, "b"])]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split("\n").length);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("the place of a field", () => {
  const text = `title: "x"
dates:
  occurred:
    - { when: 2021, source: gazette }
    - when: 2022
      source: gazette
impact: [data-taken, none]
note:
`;

  it.each([
    [["title"], false, "1:8"],
    [["title"], true, "1:1"],
    [["dates", "occurred", 0, "source"], false, "4:29"],
    [["dates", "occurred", 0, "source"], true, "4:21"],
    [["dates", "occurred", 1, "when"], false, "5:13"],
    [["dates", "occurred", 1], false, "5:7"],
    [["impact", 1], false, "7:22"],
  ])("%j, key %s, is at %s", (path: FieldPath, atKey, place) => {
    const { line, column } = readYaml(text).place(path, atKey);
    expect(`${line}:${column}`).toBe(place);
  });

  it.each([
    ["a missing key", ["kind"], "1:1"],
    ["a key missing in an entry", ["dates", "occurred", 1, "note"], "5:7"],
    ["an entry past the end", ["impact", 7], "7:9"],
    ["a key below a text", ["title", "deeper"], "1:8"],
  ])("of %s is that of the thing around it", (_, path: FieldPath, place) => {
    const { line, column } = readYaml(text).place(path);
    expect(`${line}:${column}`).toBe(place);
  });

  it("of a missing entry is that of the value around it, even where the key is asked for", () => {
    expect(readYaml(text).place(["impact", 7], true)).toEqual({ line: 7, column: 9 });
  });

  it("of a key alone in braces is the key's", () => {
    expect(readYaml("a: { says: reports, note }\n").place(["a", "note"])).toEqual({ line: 1, column: 21 });
  });

  it("in an empty file is its start", () => {
    expect(readYaml("").place(["title"])).toEqual({ line: 1, column: 1 });
  });
});
