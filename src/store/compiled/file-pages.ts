import { openPieces, type ReadPiece } from "./open-pieces.ts";

const PAGE = 1 << 14;
const MOST_KEPT = 256;

/** A file read here and there: pages are read when they are first asked for, and the last few are kept. */
export class FilePages {
  readonly #path: string;
  readonly #pages = new Map<number, Buffer>();
  #file: ReadPiece | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** Some bytes; fewer where the file ends before them. What is returned must not be changed. */
  bytes(at: number, length: number): Buffer {
    const page = Math.floor(at / PAGE);
    const from = at - page * PAGE;
    if (from + length <= PAGE) return this.#page(page).subarray(from, from + length);
    const bytes = Buffer.allocUnsafeSlow(length);
    return bytes.subarray(0, this.#read(bytes, at));
  }

  int32(at: number): number {
    return this.bytes(at, 4).readInt32LE();
  }

  float64(at: number): number {
    return this.bytes(at, 8).readDoubleLE();
  }

  /** Reads a part of the file into numbers. */
  fill<Numbers extends Uint8Array | Uint16Array | Int32Array | Float64Array>(numbers: Numbers, at: number): Numbers {
    this.#read(new Uint8Array(numbers.buffer), at);
    return numbers;
  }

  #page(page: number): Buffer {
    const known = this.#pages.get(page);
    if (known) return known;
    if (this.#pages.size >= MOST_KEPT) this.#pages.clear();
    const bytes = Buffer.allocUnsafeSlow(PAGE);
    const read = bytes.subarray(0, this.#read(bytes, page * PAGE));
    this.#pages.set(page, read);
    return read;
  }

  #read(into: Uint8Array, at: number): number {
    this.#file ??= openPieces(this.#path);
    let filled = 0;
    for (let read = -1; read !== 0 && filled < into.length; filled += read) {
      read = this.#file(into.subarray(filled), at + filled);
    }
    return filled;
  }
}
