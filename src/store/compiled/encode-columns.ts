import {
  type Column,
  columnFromArray,
  float64,
  int32,
  list,
  tableFromColumns,
  tableToIPC,
  utf8,
} from "@uwdata/flechette";

/** Columns of one length by name: texts, numbers, or lists of whole numbers. */
export interface ColumnSet {
  readonly texts?: Readonly<Record<string, readonly string[]>>;
  readonly numbers?: Readonly<Record<string, Float64Array>>;
  readonly integers?: Readonly<Record<string, Int32Array>>;
  readonly lists?: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/** Columns as an Apache Arrow file of one record batch. https://arrow.apache.org/docs/format/Columnar.html */
export function encodeColumns({ texts = {}, numbers = {}, integers = {}, lists = {} }: ColumnSet): Uint8Array {
  const columns: [string, Column<unknown>][] = [
    ...Object.entries(texts).map(([name, values]): [string, Column<unknown>] => [
      name,
      columnFromArray([...values], utf8()),
    ]),
    ...Object.entries(numbers).map(([name, values]): [string, Column<unknown>] => [
      name,
      columnFromArray(values, float64()),
    ]),
    ...Object.entries(integers).map(([name, values]): [string, Column<unknown>] => [
      name,
      columnFromArray(values, int32()),
    ]),
    ...Object.entries(lists).map(([name, values]): [string, Column<unknown>] => [
      name,
      columnFromArray([...values], list(int32())),
    ]),
  ];
  const bytes = tableToIPC(tableFromColumns(columns), { format: "file" });
  if (bytes === null) throw new Error("the columns could not be written");
  return bytes;
}
