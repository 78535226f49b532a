import { DamagedForm } from "../../record/damaged-form.ts";
import { openPieces, type Pieces } from "./open-pieces.ts";
import { PAGE, readSums, sumOf } from "./sum-of.ts";

const MOST_KEPT = 256;

/**
 * A file read here and there: pages are read when they are first asked for, and the last few are kept. Throws
 * `DamagedForm` where a page that is read is not as it was written.
 */
export class FilePages {
  readonly #folder: string;
  readonly #name: string;
  readonly #size: number;
  readonly #sumAt: (page: number) => number | null;
  readonly #pages = new Map<number, Buffer>();
  #file: Pieces | null = null;

  /** `sums` are those of its pages, as `GrowingSums` writes them. */
  constructor(folder: string, name: string, size: number, sums: string) {
    this.#folder = folder;
    this.#name = name;
    this.#size = size;
    this.#sumAt = readSums(sums);
  }

  /** Some bytes. What is returned must not be changed. */
  bytes(at: number, length: number): Buffer {
    const page = Math.floor(at / PAGE);
    const from = at - page * PAGE;
    if (from + length <= PAGE) return this.#page(page).subarray(from, from + length);
    return Buffer.from(this.fill(new Uint8Array(length), at).buffer);
  }

  int32(at: number): number {
    return this.bytes(at, 4).readInt32LE();
  }

  float64(at: number): number {
    return this.bytes(at, 8).readDoubleLE();
  }

  /** Reads a part of the file into numbers. */
  fill<Numbers extends Uint8Array | Uint16Array | Int32Array | Float64Array>(numbers: Numbers, at: number): Numbers {
    const into = new Uint8Array(numbers.buffer);
    const end = at + into.length;
    // Pages that are wanted whole are read in one go, where they are wanted.
    const [first, last] = [Math.ceil(at / PAGE), Math.floor(end / PAGE)];
    if (last > first) this.#readPages(into.subarray(first * PAGE - at, last * PAGE - at), first);
    for (let place = at; place < end; ) {
      const page = Math.floor(place / PAGE);
      const stop = Math.min(end, (page + 1) * PAGE);
      if (page < first || page >= last)
        into.set(this.#page(page).subarray(place - page * PAGE, stop - page * PAGE), place - at);
      place = page >= first && page < last ? last * PAGE : stop;
    }
    return numbers;
  }

  /** The whole file. */
  all(): Uint8Array {
    return this.fill(new Uint8Array(this.#size), 0);
  }

  /** Lets go of the file, which is opened again where more of it is asked for. */
  close(): void {
    this.#file?.close();
    this.#file = null;
  }

  #page(page: number): Buffer {
    const known = this.#pages.get(page);
    if (known) return known;
    if (this.#pages.size >= MOST_KEPT) this.#pages.clear();
    const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(PAGE, this.#size - page * PAGE)));
    this.#readPages(bytes, page);
    this.#pages.set(page, bytes);
    return bytes;
  }

  #open(): Pieces {
    this.#file ??= openPieces(this.#folder, this.#name);
    return this.#file;
  }

  #readPages(into: Uint8Array, first: number): void {
    const file = this.#open();
    let filled = 0;
    for (let read = -1; read !== 0 && filled < into.length; filled += read) {
      read = file.read(into.subarray(filled), first * PAGE + filled);
    }
    for (let at = 0; at < into.length || at === 0; at += PAGE) {
      const page = first + at / PAGE;
      if (filled < into.length || this.#sumAt(page) !== sumOf(into.subarray(at, at + PAGE))) {
        throw new DamagedForm(this.#folder, `page ${page} of ${this.#name} is not as it was written`);
      }
    }
  }
}
