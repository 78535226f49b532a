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

interface Mark {
  readonly path: readonly string[];
  readonly exact: boolean;
  /** The entry of the list that is meant; null for all that stands there. */
  readonly entry: number | null;
}

/** One entry of another catalogue as it is read: remembers what went into our fields, and knows what is left. */
export class Reading<Field extends string = string> {
  readonly value: JsonObject;
  readonly #table: readonly FieldMapping[];
  readonly #marks: Mark[] = [];

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
    if (row) this.#marks.push({ path, exact: row.exact, entry: null });
  }

  /** The same for one entry of a list; the list as a whole stays under `original`. */
  mappedEntry(field: Field, entry: number, path: readonly string[] = field.split(".")): void {
    this.#marks.push({ path, exact: false, entry });
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
    const marks = this.#marks.filter(
      (mark) => isWithin(mark.path, path) && (mark.entry === null || mark.entry === entry),
    );
    return [{ path, mapped: marks.length > 0, kept: !marks.some(({ exact }) => exact) }];
  }

  #isExact(path: readonly string[]): boolean {
    return this.#marks.some((mark) => mark.exact && isWithin(mark.path, path));
  }
}

function isWithin(outer: readonly string[], path: readonly string[]): boolean {
  return outer.length <= path.length && outer.every((key, at) => key === path[at]);
}
