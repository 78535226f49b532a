// A question that runs through everything asks for hundreds of thousands of companies.
const MOST_KEPT = 10_000;

/** A read-only map whose values are made when they are asked for. The last that were got by key are kept; what is run through is not. */
export class LazyMap<Value> implements ReadonlyMap<string, Value> {
  readonly size: number;
  readonly #keyAt: (at: number) => string;
  readonly #find: (key: string) => number | null;
  readonly #make: (at: number) => Value;
  readonly #kept = new Map<string, Value>();

  constructor(
    size: number,
    keyAt: (at: number) => string,
    find: (key: string) => number | null,
    make: (at: number) => Value,
  ) {
    this.size = size;
    this.#keyAt = keyAt;
    this.#find = find;
    this.#make = make;
  }

  get(key: string): Value | undefined {
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const at = this.#find(key);
    if (at === null) return undefined;
    const value = this.#make(at);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(key, value);
    return value;
  }

  has(key: string): boolean {
    return this.#kept.has(key) || this.#find(key) !== null;
  }

  *keys(): MapIterator<string> {
    for (let at = 0; at < this.size; at += 1) yield this.#keyAt(at);
  }

  *values(): MapIterator<Value> {
    for (let at = 0; at < this.size; at += 1) yield this.#make(at);
  }

  *entries(): MapIterator<[string, Value]> {
    for (let at = 0; at < this.size; at += 1) yield [this.#keyAt(at), this.#make(at)];
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(callback: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) callback(value, key, this);
  }
}
