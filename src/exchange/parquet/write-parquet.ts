import { type ColumnSource, parquetWriteBuffer, type SchemaElement } from "hyparquet-writer";
import type { TableInput } from "../export-input.ts";
import { type FieldShape, readShape } from "../field-shape.ts";

/**
 * The incidents as a Parquet file, a row for each, a column for each field, typed as the published schema types it: days
 * are DATE, lists are LIST, what is an object in JSON is a group (`affected.count`, `occurred.earliest`). Unknown is
 * NULL, an empty list stays one. The same rows give the same bytes.
 * https://github.com/apache/parquet-format/blob/master/LogicalTypes.md
 */
export function writeParquet({ rows, fields, fieldContext }: TableInput): Uint8Array {
  const columns = fields.map(({ name, schema, read }) => {
    const shape = readShape(schema);
    return { name, shape, data: rows.map((row) => convert(read(row, fieldContext), shape)) };
  });
  const columnData: ColumnSource[] = columns.map(({ name, data }) => ({ name, data }));
  const schema: SchemaElement[] = [
    { name: "incidents", num_children: columns.length },
    ...columns.flatMap(({ name, shape }) => describeColumn(name, shape)),
  ];
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: "breaches" }));
}

const LEAVES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  day: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  flag: { type: "BOOLEAN" },
  json: { type: "BYTE_ARRAY", converted_type: "JSON", logical_type: { type: "JSON" } },
} as const satisfies { readonly [kind: string]: Omit<SchemaElement, "name"> };

function describeColumn(name: string, shape: FieldShape): SchemaElement[] {
  if (shape.kind === "list") {
    return [
      { name, repetition_type: "REQUIRED", num_children: 1, converted_type: "LIST", logical_type: { type: "LIST" } },
      { name: "list", repetition_type: "REPEATED", num_children: 1 },
      ...describeColumn("element", shape.of),
    ];
  }
  if (shape.kind === "group") {
    return [
      { name, repetition_type: "OPTIONAL", num_children: shape.parts.length },
      ...shape.parts.flatMap(([part, inner]) => describeColumn(part, inner)),
    ];
  }
  return [{ name, repetition_type: "OPTIONAL", ...LEAVES[shape.kind] }];
}

function convert(value: unknown, shape: FieldShape): unknown {
  if (shape.kind === "list") return Array.isArray(value) ? value.map((entry) => convert(entry, shape.of)) : [];
  if (value === null || value === undefined) return undefined;
  if (shape.kind === "group") {
    const held = new Map(Object.entries(value));
    return Object.fromEntries(shape.parts.map(([name, part]) => [name, convert(held.get(name), part)]));
  }
  return convertLeaf(value, shape.kind);
}

function convertLeaf(value: unknown, kind: keyof typeof LEAVES): unknown {
  if (kind === "day") return new Date(String(value));
  if (kind === "integer") return BigInt(String(value));
  if (kind === "json") return value;
  return kind === "text" ? String(value) : value;
}
