import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { Field, FieldContext } from "../../query/field.ts";
import type { IncidentRow } from "../../query/incident-answer.ts";
import type { TableInput } from "../export-input.ts";
import { type FieldShape, readShape } from "../field-shape.ts";

/**
 * The incidents as a Parquet file, a row for each, a column for each field, typed as the published schema types it: days
 * are DATE, lists are LIST, what is an object in JSON is a group (`affected.count`, `occurred.earliest`). Unknown is
 * NULL, an empty list stays one. The same rows give the same bytes, which come row group by row group: no more rows than
 * those of one are held.
 * https://github.com/apache/parquet-format/blob/master/LogicalTypes.md
 */
export function* writeParquet({ rows, fields, fieldContext }: TableInput): Iterable<Uint8Array> {
  const columns = fields.map(({ name, schema, read }) => ({ name, shape: readShape(schema), read }));
  const schema: SchemaElement[] = [
    { name: "incidents", num_children: columns.length },
    ...columns.flatMap(({ name, shape }) => describeColumn(name, shape)),
  ];
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: "breaches" });
  for (const columnData of fillGroups(columns, rows, fieldContext)) {
    void writer.write({ columnData, rowGroupSize: GROUP });
    yield takeBytes(bytes);
  }
  void writer.finish();
  yield takeBytes(bytes);
}

// A row takes some 10 kB until it is written; of many small groups the description at the end grows, and reading slows down.
const GROUP = 4096;

interface Column extends Pick<Field, "name" | "read"> {
  readonly shape: FieldShape;
}

/** The values of so many rows at a time, by columns. */
function* fillGroups(
  columns: readonly Column[],
  rows: Iterable<IncidentRow>,
  context: FieldContext,
): Iterable<ColumnSource[]> {
  let [data, count] = [columns.map((): unknown[] => []), 0];
  const take = () => columns.map(({ name }, at): ColumnSource => ({ name, data: data[at] ?? [] }));
  for (const row of rows) {
    for (const [at, { read, shape }] of columns.entries()) data[at]?.push(convert(read(row, context), shape));
    count += 1;
    if (count < GROUP) continue;
    yield take();
    [data, count] = [columns.map(() => []), 0];
  }
  if (count > 0) yield take();
}

/** The bytes so far, which need not be held any longer; places in the file go on counting. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
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
