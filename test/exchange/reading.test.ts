import fc from "fast-check";
import { expect, it } from "vitest";
import { isList, isObject, type Json, type JsonObject } from "../../src/exchange/json.ts";
import { Reading } from "../../src/exchange/reading.ts";

const TABLE = [
  { theirs: "a", ours: "x", about: "", exact: true },
  { theirs: "b.c", ours: "x", about: "", exact: true },
  { theirs: "d", ours: "x", about: "", exact: false },
  { theirs: "e.*.f", ours: "x", about: "", exact: true },
] as const;

const VALUE: JsonObject = {
  a: [1, 2],
  b: { c: "c", g: null },
  d: [{ h: 1 }, {}],
  e: { one: { f: [1] }, two: { f: 2, i: 3 } },
};

it("nothing is taken out of what nobody mapped", () => {
  expect(new Reading(VALUE, TABLE).rest()).toEqual(VALUE);
});

it("what is mapped exactly is left out, and what holds nothing else with it", () => {
  const reading = new Reading(VALUE, TABLE);
  reading.mapped("a");
  reading.mapped("b.c");
  reading.mapped("e.*.f", ["e", "one", "f"]);
  expect(reading.rest()).toEqual({ b: { g: null }, d: [{ h: 1 }, {}], e: { two: { f: 2, i: 3 } } });
});

it("what is mapped otherwise stays as well, an entry of a list at a time", () => {
  const reading = new Reading(VALUE, TABLE);
  reading.mappedEntry("d", 0);
  expect(reading.rest()).toEqual(VALUE);
  expect(reading.leaves().filter(({ mapped }) => mapped)).toEqual([{ path: ["d", "h"], mapped: true, kept: true }]);
});

it("an entry of which all is mapped leaves nothing", () => {
  const reading = new Reading({ a: 1 }, TABLE);
  reading.mapped("a");
  expect(reading.rest()).toBeNull();
});

function countLeaves(value: Json): number {
  const inner = isObject(value) ? Object.values(value) : isList(value) ? value : [];
  return inner.length === 0 ? 1 : inner.reduce<number>((sum, item) => sum + countLeaves(item), 0);
}

it("every value is in a field of ours or under original, whatever the input and whatever is mapped", () => {
  const keys = fc.constantFrom("a", "b", "c", "d", "e", "f", "toString", "__proto__");
  const json = fc.letrec<{ value: Json; object: JsonObject }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.integer(),
      fc.string(),
      fc.constant(null),
      fc.array(tie("value")),
      tie("object"),
    ),
    object: fc
      .array(fc.tuple(keys, tie("value")), { maxLength: 4 })
      .map((entries): JsonObject => Object.fromEntries(entries)),
  })).object;
  fc.assert(
    fc.property(json, fc.subarray(["a", "b.c", "d"] as const), (value, fields) => {
      const reading = new Reading(value, TABLE);
      for (const field of fields) reading.mapped(field);
      const leaves = reading.leaves();
      const rest = reading.rest();
      expect(leaves.every(({ mapped, kept }) => mapped || kept)).toBe(true);
      const kept = leaves.filter((leaf) => leaf.kept).length;
      expect(rest === null ? 0 : countLeaves(rest)).toBe(Object.keys(value).length === 0 ? 1 : kept);
    }),
  );
});
