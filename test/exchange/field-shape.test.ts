import { describe, expect, it } from "vitest";
import { readShape } from "../../src/exchange/field-shape.ts";
import { fields } from "../../src/query/fields.ts";
import type { JsonSchema } from "../../src/query/output-shapes.ts";

describe("readShape", () => {
  const cases: readonly (readonly [JsonSchema, unknown])[] = [
    [{ type: "string" }, { kind: "text" }],
    [{ type: ["string", "null"], pattern: "^\\d{4}-\\d{2}-\\d{2}$" }, { kind: "day" }],
    [{ enum: ["a", null] }, { kind: "text" }],
    [{ type: ["integer", "null"] }, { kind: "integer" }],
    [{ type: "boolean" }, { kind: "flag" }],
    [
      { type: "array", items: { type: "string" } },
      { kind: "list", of: { kind: "text" } },
    ],
    [
      { anyOf: [{ type: "object", properties: { a: { type: "number" } } }, { type: "null" }] },
      { kind: "group", parts: [["a", { kind: "number" }]] },
    ],
    [{ type: "object" }, { kind: "json" }],
    [{}, { kind: "json" }],
  ];
  it.each(cases)("reads %j", (schema, shape) => expect(readShape(schema)).toEqual(shape));

  it("knows the shape of every field but that which holds what other catalogues had", () => {
    const open = fields.filter(({ schema }) => JSON.stringify(readShape(schema)).includes("json"));
    expect(open.map(({ name }) => name)).toEqual(["original"]);
  });
});
