import type { JsonSchema } from "../query/output-shapes.ts";

/** What a field holds, as far as a typed column must know. */
export type FieldShape =
  | { readonly kind: "text" | "day" | "integer" | "number" | "flag" | "json" }
  | { readonly kind: "list"; readonly of: FieldShape }
  | { readonly kind: "group"; readonly parts: readonly (readonly [name: string, shape: FieldShape])[] };

const DAY = "^\\d{4}-\\d{2}-\\d{2}$";

/**
 * Reads the shape of a field from its JSON Schema, so that no format has a list of fields of its own. What a schema
 * leaves open, such as an object of any keys, is JSON.
 */
export function readShape(schema: JsonSchema): FieldShape {
  const [inner] = listOf(schema.anyOf).filter(({ type }) => type !== "null");
  if (inner) return readShape(inner);
  const type = typeof schema.type === "string" ? schema.type : textsOf(schema.type).find((name) => name !== "null");
  if (type === "string" || Array.isArray(schema.enum)) return { kind: schema.pattern === DAY ? "day" : "text" };
  if (type === "integer" || type === "number") return { kind: type };
  if (type === "boolean") return { kind: "flag" };
  if (type === "array" && isSchema(schema.items)) return { kind: "list", of: readShape(schema.items) };
  if (type === "object" && isSchema(schema.properties)) {
    const parts = Object.entries(schema.properties).map(([name, part]) => [name, readShape(toSchema(part))] as const);
    return { kind: "group", parts };
  }
  return { kind: "json" };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toSchema(value: unknown): JsonSchema {
  return isSchema(value) ? value : {};
}

function listOf(value: unknown): JsonSchema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}
