import {
  type Batch,
  batchType,
  Column,
  type DataType,
  float64,
  int32,
  list,
  tableFromColumns,
  tableToIPC,
  uint8,
  uint16,
  utf8,
} from "@uwdata/flechette";
import type { Codes } from "../../record/incident-columns.ts";
import type { ColumnFile, ColumnPlace } from "./format.ts";

/** The content of a column: numbers, lists of whole numbers, or texts. */
export type ColumnContent =
  | { readonly values: Codes | Float64Array; readonly offsets?: Int32Array | null }
  | { readonly texts: readonly string[] };

/** Takes the bytes of a file piece by piece. */
export type WriteBytes = (bytes: Uint8Array) => void;

/**
 * Writes columns of one length as an Apache Arrow file of one record batch, and tells where in it each of them lies.
 * https://arrow.apache.org/docs/format/Columnar.html
 */
export function encodeColumns(rows: number, contents: Readonly<Record<string, ColumnContent>>, write: WriteBytes) {
  const columns = Object.entries(contents).map(([name, content]) => ({ name, ...layOut(content) }));
  const places = new Map<ArrayBufferLike, number>();
  let at = 0;
  const sink = {
    write(bytes: Uint8Array) {
      places.set(bytes.buffer, at);
      at += bytes.length;
      write(bytes);
    },
    pad: (count: number) => sink.write(new Uint8Array(count)),
    finish: () => null,
  };
  const table = tableFromColumns(columns.map(({ name, ...column }) => [name, makeColumn(rows, column)]));
  tableToIPC(table, { format: "file", sink });
  const placeOf = ({ kind, values, offsets }: Laid): ColumnPlace => ({
    kind,
    at: places.get(values.buffer) ?? 0,
    length: values.length,
    offsets: offsets ? (places.get(offsets.buffer) ?? 0) : null,
  });
  const file: ColumnFile = {
    rows,
    columns: Object.fromEntries(columns.map((column) => [column.name, placeOf(column)])),
  };
  return { file, size: at };
}

/** A column as it lies in memory and on disk. Every array has a buffer of its own. */
interface Laid {
  readonly kind: ColumnPlace["kind"];
  readonly values: Codes | Float64Array;
  readonly offsets: Int32Array | null;
}

function layOut(content: ColumnContent): Laid {
  if ("texts" in content) return { kind: "text", ...encodeTexts(content.texts) };
  const { values, offsets = null } = content;
  return { kind: kindOf(values), values, offsets };
}

function kindOf(values: Codes | Float64Array): "u8" | "u16" | "i32" | "f64" {
  if (values instanceof Uint8Array) return "u8";
  if (values instanceof Uint16Array) return "u16";
  return values instanceof Int32Array ? "i32" : "f64";
}

function encodeTexts(texts: readonly string[]): { values: Uint8Array; offsets: Int32Array } {
  const offsets = new Int32Array(texts.length + 1);
  for (const [at, text] of texts.entries()) offsets[at + 1] = (offsets[at] ?? 0) + Buffer.byteLength(text);
  const values = new Uint8Array(offsets[texts.length] ?? 0);
  const bytes = Buffer.from(values.buffer);
  for (let from = 0; from < texts.length; from += TOGETHER) {
    const some = texts.slice(from, from + TOGETHER);
    const [start = 0, end = 0] = [offsets[from], offsets[from + some.length]];
    // The halves of a pair of surrogates are two letters where they stand in two texts.
    if (bytes.write(some.join(""), start) === end - start) continue;
    for (const [at, text] of some.entries()) bytes.write(text, offsets[from + at] ?? 0);
  }
  return { values, offsets };
}

// To write a text takes longer than to add a few letters to it.
const TOGETHER = 1000;

const TYPES = { u8: uint8, u16: uint16, i32: int32, f64: float64, text: utf8 } as const;

function makeColumn(rows: number, { kind, values, offsets }: Laid): Column<unknown> {
  const type = TYPES[kind]();
  if (kind === "text" && offsets) return new Column([makeBatch(type, { length: rows, values, offsets })], type);
  if (!offsets) return new Column([makeBatch(type, { length: rows, values })], type);
  const children = [makeBatch(type, { length: values.length, values })];
  return new Column([makeBatch(list(type), { length: rows, offsets, children })], list(type));
}

interface BatchContent {
  readonly length: number;
  readonly values?: Codes | Float64Array;
  readonly offsets?: Int32Array;
  readonly children?: Batch<unknown>[];
}

// No value is ever missing, so there is no map of valid ones.
function makeBatch(type: DataType, content: BatchContent): Batch<unknown> {
  const TypedBatch: new (content: BatchContent & BatchFrame) => Batch<unknown> = batchType(type);
  return new TypedBatch({ nullCount: 0, type, validity: new Uint8Array(), ...content });
}

interface BatchFrame {
  readonly nullCount: number;
  readonly type: DataType;
  readonly validity: Uint8Array;
}
