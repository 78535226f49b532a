import { type Column, type Table, tableFromIPC } from "@uwdata/flechette";

/** A list column laid out flat: the values of row `i` are `values[offsets[i]]` to `values[offsets[i + 1]]`, exclusive. */
export interface FlatLists {
  readonly offsets: Int32Array;
  readonly values: Int32Array;
}

/** Columns read back. Every reader throws where the file has no such column. */
export class Columns {
  readonly #table: Table;

  /** Throws where the bytes are no Arrow file. */
  constructor(bytes: Uint8Array) {
    this.#table = tableFromIPC(bytes);
  }

  get length(): number {
    return this.#table.numRows;
  }

  textAt(name: string, row: number): string {
    return String(this.#column(name).at(row));
  }

  numbers(name: string): Float64Array {
    const values = this.#batch(name)?.values;
    return values instanceof Float64Array ? values : new Float64Array();
  }

  integers(name: string): Int32Array {
    const values = this.#batch(name)?.values;
    return values instanceof Int32Array ? values : new Int32Array();
  }

  lists(name: string): FlatLists {
    const batch = this.#batch(name);
    const offsets = batch?.offsets;
    const values = batch?.children?.[0]?.values;
    return {
      offsets: offsets instanceof Int32Array ? offsets : new Int32Array(this.length + 1),
      values: values instanceof Int32Array ? values : new Int32Array(),
    };
  }

  /** The row of a text in a column that is sorted by its UTF-8 bytes, or -1. */
  findText(name: string, text: string, from = 0, to = this.length): number {
    const batch = this.#batch(name);
    const { offsets, values } = { offsets: batch?.offsets, values: batch?.values };
    if (!(offsets instanceof Int32Array && values instanceof Uint8Array)) return -1;
    const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
    const wanted = Buffer.from(text);
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = bytes.compare(wanted, 0, wanted.length, offsets[middle], offsets[middle + 1]);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  #column(name: string): Column<unknown> {
    const column = this.#table.getChild(name);
    if (!column) throw new Error(`the compiled catalog has no column ${name}`);
    return column;
  }

  #batch(name: string) {
    return this.#column(name).data[0];
  }
}
