import { compareText } from "../../record/date-summary.ts";
import type { Codes } from "../../record/incident-columns.ts";
import { GrowingInts, makeCodes } from "./growing-ints.ts";

/** A column of words, finished: see `WordColumn`. */
export interface FinishedWords {
  readonly offsets: Int32Array | null;
  readonly codes: Codes;
  /** In the order of their codes. */
  readonly words: readonly string[];
}

/** A column of words that is gathered row by row. */
export class GrowingWords {
  readonly #codes = new Map<string, number>();
  readonly #flat = new GrowingInts();
  /** Where each row ends; kept from the first row on that has several words. */
  #ends: GrowingInts | null = null;
  #rows = 0;
  /** By code; made when the words of a row are first asked for. */
  readonly #words: string[] = [];

  /** Begins with a column that was finished before; its rows are numbered as they are there. */
  load({ words, codes, offsets }: FinishedWords): void {
    for (const [at, word] of words.entries()) this.#codes.set(word, at + 1);
    for (const code of codes) this.#flat.push(code);
    this.#rows = offsets ? offsets.length - 1 : codes.length;
    if (!offsets) return;
    this.#ends = new GrowingInts();
    for (let row = 1; row < offsets.length; row += 1) this.#ends.push(offsets[row] ?? 0);
  }

  /** The words of a row by its number. */
  at(number: number): string[] {
    const words: string[] = [];
    const [from, to] = this.#rangeOf(number);
    if (this.#words.length === 0) this.#words.push("", ...this.#codes.keys());
    for (let at = from; at < to; at += 1) {
      const word = this.#words[this.#flat.at(at)];
      if (word) words.push(word);
    }
    return words;
  }

  #rangeOf(number: number): [from: number, to: number] {
    if (!this.#ends) return [number, number + 1];
    return [number === 0 ? 0 : this.#ends.at(number - 1), this.#ends.at(number)];
  }

  /** Adds a row. Words must differ. */
  add(words: readonly string[]): void {
    if (words.length > 1 && this.#ends === null) this.#spread();
    for (const word of words) this.#flat.push(this.#codeOf(word));
    if (this.#ends) this.#ends.push(this.#flat.length);
    else if (words.length === 0) this.#flat.push(0);
    this.#rows += 1;
  }

  /**
   * The column with its rows in another order: row `i` is the one that was added as number `order[i]`. Rows that are not
   * in the order are left out, and with them the words that no other row has.
   */
  finish(order: Int32Array): FinishedWords {
    const used = order.length === this.#rows ? null : this.#findUsed(order);
    const known = [...this.#codes].filter(([, code]) => used === null || used[code] === 1);
    const words = known.map(([word]) => word).toSorted(compareText);
    const codes = new Int32Array(words.length + 1);
    for (const [at, word] of words.entries()) codes[this.#codes.get(word) ?? 0] = at + 1;
    const [offsets, values] =
      this.#ends && this.#hasSeveral(order)
        ? this.#arrangeLists(this.#ends, order, codes, words.length)
        : [null, this.#arrangeFlat(order, codes, words.length)];
    return { offsets, codes: values, words };
  }

  #findUsed(order: Int32Array): Uint8Array {
    const used = new Uint8Array(this.#codes.size + 1);
    for (const number of order) {
      const [from, to] = this.#rangeOf(number);
      for (let at = from; at < to; at += 1) used[this.#flat.at(at)] = 1;
    }
    return used;
  }

  #codeOf(word: string): number {
    const known = this.#codes.get(word);
    if (known !== undefined) return known;
    const code = this.#codes.size + 1;
    this.#codes.set(word, code);
    return code;
  }

  // So far every row has one code, 0 for no word.
  #spread(): void {
    const flat = Array.from({ length: this.#rows }, (_, row) => this.#flat.at(row));
    const ends = new GrowingInts();
    this.#flat.length = 0;
    for (const code of flat) {
      if (code > 0) this.#flat.push(code);
      ends.push(this.#flat.length);
    }
    this.#ends = ends;
  }

  // The row that had several words may be among those left out.
  #hasSeveral(order: Int32Array): boolean {
    return order.some((number) => {
      const [from, to] = this.#rangeOf(number);
      return to - from > 1;
    });
  }

  #arrangeFlat(order: Int32Array, codes: Int32Array, words: number): Codes {
    const arranged = makeCodes(order.length, words);
    for (const [row, number] of order.entries()) {
      const [from, to] = this.#rangeOf(number);
      arranged[row] = from === to ? 0 : (codes[this.#flat.at(from)] ?? 0);
    }
    return arranged;
  }

  #arrangeLists(ends: GrowingInts, order: Int32Array, codes: Int32Array, words: number): [Int32Array, Codes] {
    const offsets = new Int32Array(order.length + 1);
    const arranged = makeCodes(this.#countWords(ends, order), words);
    let filled = 0;
    for (let row = 0; row < order.length; row += 1) {
      const added = order[row] ?? 0;
      for (let at = added === 0 ? 0 : ends.at(added - 1); at < ends.at(added); at += 1) {
        arranged[filled] = codes[this.#flat.at(at)] ?? 0;
        filled += 1;
      }
      offsets[row + 1] = filled;
    }
    return [offsets, arranged];
  }
  #countWords(ends: GrowingInts, order: Int32Array): number {
    return order.reduce((sum, number) => sum + ends.at(number) - (number === 0 ? 0 : ends.at(number - 1)), 0);
  }
}
