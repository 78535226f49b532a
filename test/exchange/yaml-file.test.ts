import fc from "fast-check";
import { expect, it } from "vitest";
import type { Json } from "../../src/exchange/json.ts";
import { writeYaml } from "../../src/exchange/yaml-file.ts";
import { readYaml } from "../../src/store/yaml-text.ts";

it("claims stand in braces, prose in quotes, sources in blocks", () => {
  const record = {
    title: "Attack #9",
    statements: [
      { says: "reports", source: ["a", "b"] },
      { says: "reports", note: "A long remark, ".repeat(8), source: "a" },
    ],
    sources: { a: { kind: "press", publisher: "A, B", url: "https://a.example/x,y" } },
    original: { year: 2017, text: "2017", on: "Yes", nothing: null },
  };
  expect(writeYaml(record)).toBe(`title: "Attack #9"
statements:
  - { says: reports, source: [ a, b ] }
  - says: reports
    note: "${"A long remark, ".repeat(8)}"
    source: a
sources:
  a:
    kind: press
    publisher: "A, B"
    url: "https://a.example/x,y"
original:
  year: 2017
  text: "2017"
  on: Yes
  nothing: null
`);
});

it("what stands under original is read back as it was, types and all, and without a fault", () => {
  const json = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.oneof(
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
      ),
      fc.oneof(
        fc.boolean(),
        fc.constant(null),
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("Yes", "null", "~", "#1", "1_000"),
      ),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(
        fc.string({ minLength: 1 }).filter((key) => key !== "__proto__"),
        tie("value"),
        { maxKeys: 3 },
      ),
    ),
  })).value;
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("a", "date", "source"), json), (original) => {
      const { value, faults } = readYaml(writeYaml({ title: "x", original }));
      expect(faults).toEqual([]);
      expect(value).toEqual({ title: "x", original });
    }),
  );
});
