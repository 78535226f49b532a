import type { Codes } from "../../record/incident-columns.ts";

/** A list of whole numbers from 0 that grows, in as few bytes each as the largest needs. */
export class GrowingInts {
  #values: Codes = new Uint8Array(256);
  #most = 0xff;
  length = 0;

  push(value: number): void {
    if (value > this.#most) this.#widen(value);
    if (this.length === this.#values.length) this.#values = copyInto(this.#values, this.length * 2, this.#most);
    this.#values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  #widen(value: number): void {
    this.#most = value > 0xffff ? 0x7fffffff : 0xffff;
    this.#values = copyInto(this.#values, this.#values.length, this.#most);
  }
}

/** Room for so many whole numbers up to the largest. */
export function makeCodes(length: number, most: number): Codes {
  if (most <= 0xff) return new Uint8Array(length);
  return most <= 0xffff ? new Uint16Array(length) : new Int32Array(length);
}

function copyInto(values: Codes, length: number, most: number): Codes {
  const copy = makeCodes(length, most);
  copy.set(values);
  return copy;
}
