import { compareText } from "../record/date-summary.ts";
import { type FieldMapping, findMapping } from "./field-mapping.ts";
import type { Reading } from "./reading.ts";

/** What became of the values of one input field. A value may be both in a field of ours and under `original`. */
export interface FieldCount {
  readonly field: string;
  readonly values: number;
  readonly mapped: number;
  readonly original: number;
  readonly lost: number;
  /** Where it went, or why it is lost. */
  readonly about: string;
}

/** Counts, field by field, what became of everything that was read. */
export class FieldCounts {
  readonly #table: readonly FieldMapping[];
  readonly #rows = new Map<string, FieldMapping | undefined>();
  readonly #counts = new Map<string, FieldCount>();

  constructor(table: readonly FieldMapping[]) {
    this.#table = table;
  }

  add(reading: Reading): void {
    for (const { path, mapped, kept } of reading.leaves()) {
      const row = this.#rowOf(path);
      const field = row?.theirs ?? path.join(".");
      const about = row ? `${row.ours}: ${row.about}` : "original";
      this.#count(field, { values: 1, mapped: Number(mapped), original: Number(kept), lost: 0, about });
    }
  }

  #rowOf(path: readonly string[]): FieldMapping | undefined {
    const key = path.join("\n");
    if (!this.#rows.has(key)) this.#rows.set(key, findMapping(this.#table, path));
    return this.#rows.get(key);
  }

  /** What has no place in our records at all. */
  lose(field: string, about: string, values = 1): void {
    this.#count(field, { values, mapped: 0, original: 0, lost: values, about });
  }

  /** By field. */
  list(): FieldCount[] {
    return [...this.#counts.values()].toSorted((a, b) => compareText(a.field, b.field));
  }

  #count(field: string, more: Omit<FieldCount, "field">): void {
    const before = this.#counts.get(field);
    this.#counts.set(field, {
      field,
      values: (before?.values ?? 0) + more.values,
      mapped: (before?.mapped ?? 0) + more.mapped,
      original: (before?.original ?? 0) + more.original,
      lost: (before?.lost ?? 0) + more.lost,
      about: more.about,
    });
  }
}
