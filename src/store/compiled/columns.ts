import { compareText } from "../../record/date-summary.ts";
import type { Codes } from "../../record/incident-columns.ts";
import type { FilePages } from "./file-pages.ts";
import type { ColumnFile, ColumnPlace } from "./format.ts";

/** Columns on disk. Of each only what is asked for is read. Every reader throws where the file has no such column. */
export class Columns {
  readonly length: number;
  readonly #pages: FilePages;
  readonly #places: ColumnFile["columns"];

  constructor(pages: FilePages, { rows, columns }: ColumnFile) {
    this.length = rows;
    this.#pages = pages;
    this.#places = columns;
  }

  textAt(name: string, row: number): string {
    const { at, offsets } = this.#place(name);
    const start = this.#pages.int32((offsets ?? 0) + row * 4);
    const end = this.#pages.int32((offsets ?? 0) + row * 4 + 4);
    return this.#pages.bytes(at + start, end - start).toString("utf8");
  }

  /** The text of every row. Where it is all of one byte a letter it is decoded at once, which a row by itself takes longer for. */
  texts(name: string): string[] {
    const { at, offsets } = this.#place(name);
    const ends = this.#pages.fill(new Int32Array(this.length + 1), offsets ?? 0);
    const [first = 0, last = 0] = [ends[0], ends[this.length]];
    const bytes = Buffer.from(this.#pages.fill(new Uint8Array(last - first), at + first).buffer);
    const whole = bytes.toString("utf8");
    const isPlain = whole.length === bytes.length;
    const found: string[] = [];
    let from = 0;
    for (let row = 1; row <= this.length; row += 1) {
      const to = (ends[row] ?? 0) - first;
      found.push(isPlain ? whole.slice(from, to) : bytes.toString("utf8", from, to));
      from = to;
    }
    return found;
  }

  numberAt(name: string, row: number): number {
    const { kind, at } = this.#place(name);
    return kind === "f64" ? this.#pages.float64(at + row * 8) : this.#pages.int32(at + row * 4);
  }

  numbers(name: string): Float64Array {
    const { at, length } = this.#place(name);
    return this.#pages.fill(new Float64Array(length), at);
  }

  codes(name: string): Codes {
    const { kind, at, length } = this.#place(name);
    if (kind === "u8") return this.#pages.fill(new Uint8Array(length), at);
    return this.#pages.fill(kind === "u16" ? new Uint16Array(length) : new Int32Array(length), at);
  }

  /** Where the values of each row of a list begin, and after the last row where they end; null where the column has no lists. */
  offsets(name: string): Int32Array | null {
    const { offsets } = this.#place(name);
    return offsets === null ? null : this.#pages.fill(new Int32Array(this.length + 1), offsets);
  }

  /** The row of a text in a column that is sorted from one row to another, or -1. */
  findText(name: string, text: string, from = 0, to = this.length): number {
    const row = this.findPlace(name, text, from, to);
    return row < to && this.textAt(name, row) === text ? row : -1;
  }

  /** The first row of such a column that does not come before a text. */
  findPlace(name: string, text: string, from = 0, to = this.length): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareText(text, this.textAt(name, middle)) <= 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #place(name: string): ColumnPlace {
    const place = this.#places[name];
    if (!place) throw new Error(`the compiled catalog has no column ${name}`);
    return place;
  }
}
