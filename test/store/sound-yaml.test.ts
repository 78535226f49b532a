import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSoundYaml } from "../../src/store/sound-yaml.ts";
import { readYaml } from "../../src/store/yaml-text.ts";

function readTexts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
}

const shipped = readTexts("data");
const texts = [...shipped, ...readTexts("test/fixtures")];

/** What the reader that knows places makes of a text: its value, or null where it has anything against it. */
function readSlowly(text: string): unknown {
  const { value, faults } = readYaml(text);
  return faults.length === 0 ? value : null;
}

describe("a sound text", () => {
  it("of the data set is read at once, with the same value", () => {
    expect(shipped.length).toBeGreaterThan(1000);
    for (const text of shipped) expect(readSoundYaml(text)).toEqual(readSlowly(text));
  });

  it("of a fixture has the same value, and one with a fault has none", () => {
    for (const text of texts) {
      const value = readSoundYaml(text);
      if (value !== null) expect(value).toEqual(readSlowly(text));
    }
  });

  it.each([
    ["numbers as they are written", "a: 37_000_000\nb: 2021\nc: 1.50\nd: 0x1F\n"],
    ["words that are booleans elsewhere", "a: NO\nb: on\nc: true\n"],
    ["texts in quotes", "a: 'it''s'\nb: \"tab\\t\\u00e9 \\\n  x\"\nc: \"null\"\n"],
    ["texts over several lines", "a: >-\n  one\n  two\n\n  three\nb: |+\n  one\n\nc: one\n  two\n"],
    ["nothing", "a:\nb: ''\n"],
    ["lists and braces", "a: [b, { c: d, e: [f] }]\nb:\n  - - c\n  - d: e\n    f: g\n"],
    ["comments proper", "# top\na: b # behind\n# between\nc: d\n"],
    ["Windows line ends", 'a: b\r\nc:\r\n  - d\r\n  - "e"\r\n'],
    [
      "what an import kept, with its types",
      'original:\n  a: 1.50\n  b: "1"\n  c: null\n  d: [true, ~]\n  e: { f: on }\n  g:\n',
    ],
    ["a key named original further down", "a: { original: 1 }\n"],
    ["keys of any object", "constructor: a\ntoString: b\n"],
  ])("keeps %s", (_, text) => {
    const value = readSoundYaml(text);
    expect(value).not.toBeNull();
    expect(value).toEqual(readSlowly(text));
  });
});

describe("a doubtful text is left to the other reader", () => {
  it.each([
    ["a fault of syntax", "a: [b\n"],
    ["a key twice", "a: b\na: c\n"],
    ["a key twice in what an import kept", "original: { a: 1, a: 2 }\n"],
    ["a cut comment", "a: Attack #9\n"],
    ["a cut comment on the next line", "a: Attack\n  #9\nb: c\n"],
    ["a comma inside braces", "a: { count: 297,117 }\n"],
    ["a key alone in braces", "a: { b }\n"],
    ["a key without a value in braces", "a: { b: , c: d }\n"],
    ["null", "a: null\n"],
    ["a tilde", "a: ~\n"],
    ["an anchor", "a: &b c\n"],
    ["an anchor of a list", "a: &b [c]\n"],
    ["an alias", "a: *b\n"],
    ["a tag", "a: !!str b\n"],
    ["a tag of a key", "!!str a: b\n"],
    ["two documents", "a: b\n---\na: c\n"],
    ["a document that ends", "a: b\n...\n"],
    ["a directive", "%YAML 1.1\n---\na: on\n"],
    ["an explicit key", "? a\n: b\n"],
    ["a list as key", "[a]: b\n"],
    ["a key that objects do not hold", "__proto__: a\n"],
    ["a list in place of keys", "- a\n"],
    ["a text in place of keys", "a\n"],
    ["nothing", ""],
    ["a tab as indent", "a:\n\tb\n"],
    ["a byte order mark inside", "# a\n\uFEFFb: c\n"],
  ])("%s", (_, text) => {
    expect(readSoundYaml(text)).toBeNull();
  });
});

/** A few lines of a real file with a slip or two in them. */
const slipped = fc
  .record({
    text: fc.constantFrom(...texts),
    from: fc.nat(),
    lines: fc.integer({ min: 1, max: 12 }),
    slips: fc.array(
      fc.record({
        at: fc.nat(),
        cut: fc.integer({ min: 0, max: 4 }),
        put: fc.string({ unit: fc.constantFrom(..."#:-,&*!{}[]'\"|>~?%@. \t\nab9"), maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ text, from, lines, slips }) => {
    const all = text.split("\n");
    const start = from % all.length;
    return slips.reduce(
      (now, { at, cut, put }) => now.slice(0, at % now.length) + put + now.slice((at % now.length) + cut),
      `${all.slice(start, start + lines).join("\n")}\n`,
    );
  });

describe("whatever slips into a text", () => {
  it("it has the value that the other reader finds without fault, or is left to that reader", () => {
    fc.assert(
      fc.property(slipped, (text) => {
        const value = readSoundYaml(text);
        if (value !== null) expect(value).toEqual(readSlowly(text));
      }),
      { numRuns: 400 },
    );
  });
});
