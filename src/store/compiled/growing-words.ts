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

  /** Adds a row. Words must differ. */
  add(words: readonly string[]): void {
    if (words.length > 1 && this.#ends === null) this.#spread();
    for (const word of words) this.#flat.push(this.#codeOf(word));
    if (this.#ends) this.#ends.push(this.#flat.length);
    else if (words.length === 0) this.#flat.push(0);
    this.#rows += 1;
  }

  /** The column with its rows in another order: row `i` is the one that was added as number `order[i]`. */
  finish(order: Int32Array): FinishedWords {
    const words = [...this.#codes.keys()].toSorted(compareText);
    const codes = new Int32Array(words.length + 1);
    for (const [at, word] of words.entries()) codes[this.#codes.get(word) ?? 0] = at + 1;
    const [offsets, values] = this.#ends
      ? this.#arrangeLists(this.#ends, order, codes)
      : [null, this.#arrangeFlat(order, codes)];
    return { offsets, codes: values, words };
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

  #arrangeFlat(order: Int32Array, codes: Int32Array): Codes {
    const arranged = makeCodes(this.#rows, this.#codes.size);
    for (let row = 0; row < this.#rows; row += 1) arranged[row] = codes[this.#flat.at(order[row] ?? 0)] ?? 0;
    return arranged;
  }

  #arrangeLists(ends: GrowingInts, order: Int32Array, codes: Int32Array): [Int32Array, Codes] {
    const offsets = new Int32Array(this.#rows + 1);
    const arranged = makeCodes(this.#flat.length, this.#codes.size);
    let filled = 0;
    for (let row = 0; row < this.#rows; row += 1) {
      const added = order[row] ?? 0;
      for (let at = added === 0 ? 0 : ends.at(added - 1); at < ends.at(added); at += 1) {
        arranged[filled] = codes[this.#flat.at(at)] ?? 0;
        filled += 1;
      }
      offsets[row + 1] = filled;
    }
    return [offsets, arranged];
  }
}
