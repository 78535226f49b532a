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

/** A column of words that is gathered row by row, from nothing or after those of a column that was finished before. */
export class GrowingWords {
  /** Rows that were there before, and their words, as they lie. */
  readonly #base: FinishedWords;
  readonly #baseRows: number;
  /** Codes of words that came since; they follow those of the base. */
  readonly #codes = new Map<string, number>();
  readonly #added: string[] = [];
  readonly #flat = new GrowingInts();
  /** Where each row ends; kept from the first row on that has several words. */
  #ends: GrowingInts | null = null;
  #rows = 0;

  constructor(base: FinishedWords = NO_WORDS) {
    this.#base = base;
    this.#baseRows = base.offsets ? base.offsets.length - 1 : base.codes.length;
  }

  /** The words of a row by its number. */
  at(number: number): string[] {
    const words: string[] = [];
    this.#visit(number, (code) => words.push(this.#wordOf(code)));
    return words;
  }

  #wordOf(code: number): string {
    return this.#base.words[code - 1] ?? this.#added[code - 1 - this.#base.words.length] ?? "";
  }

  #countOf(number: number): number {
    let count = 0;
    this.#visit(number, () => {
      count += 1;
    });
    return count;
  }

  #visit(number: number, use: (code: number) => void): void {
    const isBase = number < this.#baseRows;
    const [from, to] = isBase ? rangeIn(this.#base.offsets, number) : this.#rangeOf(number - this.#baseRows);
    for (let at = from; at < to; at += 1) {
      const code = isBase ? (this.#base.codes[at] ?? 0) : this.#flat.at(at);
      if (code > 0) use(code);
    }
  }

  #rangeOf(added: number): readonly [from: number, to: number] {
    if (!this.#ends) return [added, added + 1];
    return [added === 0 ? 0 : this.#ends.at(added - 1), this.#ends.at(added)];
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
    const [codes, words] = this.#sortUsed(order);
    const hasSeveral = (this.#ends || this.#base.offsets) && order.some((number) => this.#countOf(number) > 1);
    const [offsets, values] = hasSeveral
      ? this.#arrangeLists(order, codes, words.length)
      : [null, this.#arrangeFlat(order, codes, words.length)];
    return { offsets, codes: values, words };
  }

  /** The words in use in their order, and by the code of each so far the code that it gets. */
  #sortUsed(order: Int32Array): [codes: Int32Array, words: readonly string[]] {
    const before = this.#base.words.length;
    const codes = new Int32Array(before + this.#added.length + 1);
    const mark = (code: number) => {
      codes[code] = 1;
    };
    for (const number of order) this.#visit(number, mark);
    const used = codes.reduce((sum, one) => sum + one, 0);
    // Those of the base are in order.
    if (used === before && this.#added.length === 0) return [codes.map((_, code) => code), this.#base.words];
    const known: number[] = [];
    for (const [code, isUsed] of codes.entries()) if (isUsed === 1) known.push(code);
    const sorted = known.toSorted((a, b) => compareText(this.#wordOf(a), this.#wordOf(b)));
    for (const [at, code] of sorted.entries()) codes[code] = at + 1;
    return [codes, sorted.map((code) => this.#wordOf(code))];
  }

  #codeOf(word: string): number {
    const known = this.#codes.get(word) ?? findCode(this.#base.words, word);
    if (known !== 0) return known;
    this.#added.push(word);
    const code = this.#base.words.length + this.#added.length;
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

  #arrangeFlat(order: Int32Array, codes: Int32Array, words: number): Codes {
    const arranged = makeCodes(order.length, words);
    for (const [row, number] of order.entries()) {
      this.#visit(number, (code) => {
        arranged[row] = codes[code] ?? 0;
      });
    }
    return arranged;
  }

  #arrangeLists(order: Int32Array, codes: Int32Array, words: number): [Int32Array, Codes] {
    const offsets = new Int32Array(order.length + 1);
    const arranged = makeCodes(
      order.reduce((sum, number) => sum + this.#countOf(number), 0),
      words,
    );
    let filled = 0;
    for (const [row, number] of order.entries()) {
      this.#visit(number, (code) => {
        arranged[filled] = codes[code] ?? 0;
        filled += 1;
      });
      offsets[row + 1] = filled;
    }
    return [offsets, arranged];
  }
}

const NO_WORDS: FinishedWords = { offsets: null, codes: new Uint8Array(), words: [] };

function rangeIn(offsets: Int32Array | null, row: number): readonly [from: number, to: number] {
  return offsets ? [offsets[row] ?? 0, offsets[row + 1] ?? 0] : [row, row + 1];
}

/** The code of a word in a list that is in order, or 0. */
function findCode(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareText(words[middle] ?? "", word) < 0) low = middle + 1;
    else high = middle;
  }
  return words[low] === word ? low + 1 : 0;
}
