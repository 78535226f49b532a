import { crc32 } from "node:zlib";

/** Bytes of a page: what of a file of columns is read, and summed up, at least. */
export const PAGE = 1 << 14;

/** A sum over bytes by which they are known to be as they were written: CRC-32, as a signed number of 32 bits. */
export function sumOf(bytes: Uint8Array): number {
  return crc32(bytes) | 0;
}

/** The sums of the pages of a file that is written piece by piece. */
export class GrowingSums {
  readonly #sums: number[] = [];
  #page = 0;
  #filled = 0;

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + PAGE - this.#filled);
      this.#page = crc32(piece, this.#page);
      this.#filled += piece.length;
      at += piece.length;
      if (this.#filled === PAGE) this.#endPage();
    }
  }

  /** As a text: four bytes each in Base64, since a description of many numbers takes longer to read. */
  finish(): string {
    if (this.#filled > 0) this.#endPage();
    const bytes = Buffer.alloc(this.#sums.length * 4);
    for (const [page, sum] of this.#sums.entries()) bytes.writeUInt32LE(sum, page * 4);
    return bytes.toString("base64");
  }

  #endPage(): void {
    this.#sums.push(this.#page);
    [this.#page, this.#filled] = [0, 0];
  }
}

/** Reads them back: the sum of the page of a number, null where the file has no such page. */
export function readSums(text: string): (page: number) => number | null {
  const bytes = Buffer.from(text, "base64");
  return (page) => (page * 4 < bytes.length ? bytes.readInt32LE(page * 4) : null);
}
