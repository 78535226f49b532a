import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainYaml } from "../../src/store/plain-yaml.ts";
import { readYaml } from "../../src/store/yaml-text.ts";

const incidents = readdirSync("data/incidents", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => readFileSync(join("data/incidents", file), "utf8"));

/** What the reader that knows places makes of a text: its value, or null where it has anything against it. */
function readSlowly(text: string): unknown {
  const { value, faults } = readYaml(text);
  return faults.length === 0 ? value : null;
}

it("nearly every file is written plainly", () => {
  const plain = incidents.filter((text) => readPlainYaml(text) !== null);
  expect(plain.length / incidents.length).toBeGreaterThan(0.95);
});

describe("a plain text", () => {
  it.each([
    ["keys and texts", "a: b\nc-d: 37_000_000\ne: 2021-03~\nf: x:y, z - 1\n", 4],
    ["quotes", 'a: "x # y: z"\nb: "say \\"no\\" \\\\ yes"\nc: ""\n', 3],
    ["blocks in blocks", "a:\n  b:\n    c: d\n  e:\n    - f\n    - g: h\n      i:\n        j: k\nl: m\n", 2],
    ["braces and brackets", 'a: { b: c, d: [e, "f, g"], h: {} }\ni: []\nj: [{ k: l }, [m]]\n', 3],
    ["JSON", '{"a":[{"b":"c"},1.5,true],"d":{"e":"f"}}\n', 2],
    ["what is folded", "a: >-\n  one\n  two # three\n  - four: five\nb:\n  - >-\n    six\n", 2],
    ["comments of their own line", "# top\na: b\n# between\nc:\n# below\n  d: e\n# end\n", 2],
    ["no line end at the end", "a: b", 1],
  ])("is read: %s", (_, text, keys) => {
    const value = readPlainYaml(text);
    expect(Object.keys(value ?? {})).toHaveLength(keys);
    expect(value).toEqual(readSlowly(text));
  });
});

describe("any other text is left to the other readers", () => {
  it.each([
    ["a key twice", "a: b\na: c\n"],
    ["a key twice in braces", '{"a":1,"a":2}\n'],
    ["a key that objects do not hold", '{"__proto__":1}\n'],
    ["what an import kept", "original: { a: 1 }\n"],
    ["a text of two lines", "a: b\n  c\n"],
    ["a text in quotes of two lines", 'a: "b\n  c"\n'],
    ["other escapes", 'a: "\\u00e9"\n'],
    ["a comment behind a value", "a: b # c\n"],
    ["a cut comment", "a: Attack #9\n"],
    ["a colon in a text", "a: b: c\n"],
    ["a colon at the end", "a: b:\n"],
    ["a comma in braces", "a: { count: 297,117 }\n"],
    ["a comma at the end", "a: [b, ]\n"],
    ["a key alone", "a: { b }\n"],
    ["nothing", "a:\nb: c\n"],
    ["null", "a: [null]\n"],
    ["folded lines of two indents", "a: >-\n  one\n    two\n  three\n"],
    ["folded lines with an empty one", "a: >-\n  one\n\n  two\n"],
    ["a line that ends folded ones too far in", "a:\n  b: >-\n      one\n    c\n"],
    ["folded lines that keep their end", "a: >\n  one\n"],
    ["a list below its key", "a:\n- b\n"],
    ["a list of lists", "a:\n  - - b\n"],
    ["an indent that nothing had", "a:\n    b: c\n  d: e\n"],
    ["a tab", "a:\tb\n"],
    ["Windows line ends", "a: b\r\n"],
    ["an anchor", "a: &b c\n"],
    ["a tag", "a: !!str b\n"],
    ["a document that ends", "a: b\n...\n"],
    ["an empty line", "a: b\n\nc: d\n"],
    ["a text alone", "a\n"],
    ["too deep", `a: ${"[".repeat(30)}${"]".repeat(30)}\n`],
  ])("%s", (_, text) => {
    expect(readPlainYaml(text)).toBeNull();
  });
});

/** Lines of real files, some of them further in or out, with a slip or two. */
const slipped = fc
  .record({
    text: fc.constantFrom(...incidents),
    from: fc.nat(),
    lines: fc.integer({ min: 1, max: 8 }),
    shift: fc.tuple(fc.nat(), fc.integer({ min: -2, max: 2 })),
    slips: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 3 }), fc.string({ unit: slip(), maxLength: 3 })), {
      maxLength: 2,
    }),
  })
  .map(({ text, from, lines, shift: [at, by], slips }) => {
    const all = text.split("\n");
    const some = all.slice(from % all.length, (from % all.length) + lines);
    // From the first of them on they stand as in a file of their own.
    const indent = /^ */.exec(some[0] ?? "")?.[0] ?? "";
    const own = some.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    const moved = own.map((line, row) => (row === at % own.length ? move(line, by) : line));
    return slips.reduce(
      (now, [place, cut, put]) => now.slice(0, place % now.length) + put + now.slice((place % now.length) + cut),
      `${moved.join("\n")}\n`,
    );
  });

function slip() {
  return fc.constantFrom(..."#:-,{}[]\"'>| \n?\\", ": ", "- ", " #", "\n  ", "a", "9");
}

function move(line: string, by: number): string {
  return by > 0 ? `${" ".repeat(by)}${line}` : line.slice(-by);
}

it("whatever slips into a text, it is read as the other reader reads it, or left to that", () => {
  fc.assert(
    fc.property(slipped, (text) => {
      const value = readPlainYaml(text);
      if (value !== null) expect(value).toEqual(readSlowly(text));
    }),
    { numRuns: 2000 },
  );
}, 60_000);
