import { type FieldMapping, findMapping } from "./field-mapping.ts";
import { isList, isObject, type Json, type JsonObject, valueAt } from "./json.ts";

/** A single value of an input, with the keys that lead to it; an empty list or object counts as a value. */
export interface Leaf {
  readonly path: readonly string[];
  /** It went into a field of ours. */
  readonly mapped: boolean;
  /** It stands under `original`. */
  readonly kept: boolean;
}

/** What was told of a path. */
interface Mark {
  isMapped: boolean;
  isExact: boolean;
  /** Where only these entries of the list went into fields of ours. */
  readonly entries: Set<number>;
}

/** One entry of another catalogue as it is read: remembers what went into our fields, and knows what is left. */
export class Reading<Field extends string = string> {
  readonly value: JsonObject;
  readonly #table: readonly FieldMapping[];
  /** By path, so that an entry with thousands of values is read in proportion. */
  readonly #marks = new Map<string, Mark>();

  constructor(value: JsonObject, table: readonly (FieldMapping & { readonly theirs: Field })[]) {
    this.value = value;
    this.#table = table;
  }

  /** The value at a dotted path. */
  at(path: string): Json | undefined {
    return valueAt(this.value, path.split("."));
  }

  text(path: string): string | null {
    const value = this.at(path);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  }

  /** A number that is whole and above zero: in most catalogues a zero means that nobody knows. */
  count(path: string): number | null {
    const value = this.at(path);
    return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
  }

  /** Tells that a field of the table went into our record; `path` is where it was, for rows with a `*`. */
  mapped(field: Field, path: readonly string[] = field.split(".")): void {
    const row = findMapping(this.#table, path);
    if (!row) return;
    const mark = this.#markOf(path);
    mark.isMapped = true;
    if (row.exact) mark.isExact = true;
  }

  /** The same for one entry of a list; the list as a whole stays under `original`. */
  mappedEntry(field: Field, entry: number, path: readonly string[] = field.split(".")): void {
    this.#markOf(path).entries.add(entry);
  }

  /** What no field of ours gives back, as it was; null where nothing is left. */
  rest(): JsonObject | null {
    const kept = this.#keep(this.value, []);
    return isObject(kept) ? kept : null;
  }

  /** Every value of the input, in its order. */
  leaves(): Leaf[] {
    return this.#list(this.value, [], null);
  }

  #keep(value: Json, path: readonly string[]): Json | undefined {
    if (this.#isExact(path)) return undefined;
    if (isList(value)) {
      const items = value.map((item) => this.#keep(item, path)).filter((item) => item !== undefined);
      return items.length > 0 || value.length === 0 ? items : undefined;
    }
    if (!isObject(value)) return value;
    const entries = Object.entries(value);
    const kept = entries.flatMap(([key, inner]): [string, Json][] => {
      const left = this.#keep(inner, [...path, key]);
      return left === undefined ? [] : [[key, left]];
    });
    return kept.length > 0 || entries.length === 0 ? Object.fromEntries(kept) : undefined;
  }

  #list(value: Json, path: readonly string[], entry: number | null): Leaf[] {
    if (isList(value) && value.length > 0) return value.flatMap((item, at) => this.#list(item, path, entry ?? at));
    if (isObject(value) && Object.keys(value).length > 0) {
      return Object.entries(value).flatMap(([key, inner]) => this.#list(inner, [...path, key], entry));
    }
    const marks = this.#marksAbove(path);
    const mapped = marks.some(({ isMapped, entries }) => isMapped || (entry !== null && entries.has(entry)));
    return [{ path, mapped, kept: !marks.some(({ isExact }) => isExact) }];
  }

  #isExact(path: readonly string[]): boolean {
    return this.#marksAbove(path).some(({ isExact }) => isExact);
  }

  #markOf(path: readonly string[]): Mark {
    const key = JSON.stringify(path);
    const mark = this.#marks.get(key) ?? { isMapped: false, isExact: false, entries: new Set() };
    this.#marks.set(key, mark);
    return mark;
  }

  /** Those of the path itself and of all that it lies in. */
  #marksAbove(path: readonly string[]): Mark[] {
    return path.flatMap((_, at) => this.#marks.get(JSON.stringify(path.slice(0, at + 1))) ?? []);
  }
}
