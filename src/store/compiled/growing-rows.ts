import { compareText } from "../../record/date-summary.ts";
import { RECORD_KINDS, type RecordKind } from "../../record/record-kinds.ts";
import { GrowingInts } from "./growing-ints.ts";
import type { FoundRow } from "./read-columns.ts";

/** A record's row before it is written. */
export interface Row extends FoundRow {
  /** Of an incident the one that it turned out to be. */
  readonly same_as: string | null;
}

/** Two records of a kind have one id. */
export class IdTwice extends Error {}

/** The rows of a catalog as they come, some 60 bytes each: there may be millions. */
export class GrowingRows {
  readonly #ids: string[] = [];
  readonly #kinds = new GrowingInts();
  readonly #numbers = new GrowingInts();
  readonly #lengths = new GrowingInts();
  readonly #links = new Map<number, string>();
  #places = new Float64Array(256);
  #sums = new Int32Array(256);

  get length(): number {
    return this.#ids.length;
  }

  push({ kind, id, number, at, length, sum, same_as }: Row): void {
    const row = this.#ids.length;
    if (row === this.#places.length) this.#grow();
    this.#ids.push(id);
    this.#kinds.push(RECORD_KINDS.indexOf(kind));
    this.#numbers.push(number);
    this.#lengths.push(length);
    this.#places[row] = at;
    this.#sums[row] = sum;
    if (same_as !== null) this.#links.set(row, same_as);
  }

  kindAt(row: number): RecordKind {
    return RECORD_KINDS[this.#kinds.at(row)] ?? "incident";
  }

  idAt(row: number): string {
    return this.#ids[row] ?? "";
  }

  /** The row's number among those of its kind. */
  numberAt(row: number): number {
    return this.#numbers.at(row);
  }

  placeAt(row: number): number {
    return this.#places[row] ?? 0;
  }

  lengthAt(row: number): number {
    return this.#lengths.at(row);
  }

  sumAt(row: number): number {
    return this.#sums[row] ?? 0;
  }

  sameAs(row: number): string | null {
    return this.#links.get(row) ?? null;
  }

  /** The rows of a kind in the order of their ids. Throws `IdTwice` where two have the same. */
  sorted(kind: RecordKind): Int32Array {
    const code = RECORD_KINDS.indexOf(kind);
    const rows = new Int32Array(this.length).map((_, row) => row).filter((row) => this.#kinds.at(row) === code);
    const compare = (a: number, b: number) => compareText(this.idAt(a), this.idAt(b));
    // They come in the order of their ids more often than not.
    if (!rows.every((row, at) => at === 0 || compare(rows[at - 1] ?? 0, row) <= 0)) rows.sort(compare);
    if (rows.some((row, at) => at > 0 && this.idAt(rows[at - 1] ?? 0) === this.idAt(row))) throw new IdTwice();
    return rows;
  }

  #grow(): void {
    const [places, sums] = [new Float64Array(this.length * 2), new Int32Array(this.length * 2)];
    places.set(this.#places);
    sums.set(this.#sums);
    [this.#places, this.#sums] = [places, sums];
  }
}
