import { compareText } from "../record/date-summary.ts";
import type { ExportMapping } from "./export-mapping.ts";

/** What became of the values of one of our fields in another format. */
export interface FieldLoss {
  readonly field: string;
  readonly values: number;
  /** In a field of theirs. */
  readonly mapped: number;
  /** In words only: a description or a note. */
  readonly text: number;
  readonly lost: number;
  /** Where it went, or why it is lost. */
  readonly about: string;
}

/** What became of the values of one field of one incident. */
export type Outcome = Pick<FieldLoss, "values" | "mapped" | "text">;

/** Counts, field by field, what became of the values that were exported; a field without a value is not counted. */
export class LossCounts<Field extends string = string> {
  readonly #table: readonly ExportMapping[];
  readonly #counts = new Map<string, Outcome>();

  constructor(table: readonly (ExportMapping & { readonly ours: Field })[]) {
    this.#table = table;
  }

  /** What became of values of a field of the table; those that are neither mapped nor told in words are lost. */
  add(field: Field, { values = 1, mapped = 0, text = 0 }: Partial<Outcome>): void {
    if (values === 0) return;
    const before = this.#counts.get(field);
    this.#counts.set(field, {
      values: (before?.values ?? 0) + values,
      mapped: (before?.mapped ?? 0) + mapped,
      text: (before?.text ?? 0) + text,
    });
  }

  /** By field. */
  list(): FieldLoss[] {
    return [...this.#counts]
      .map(([field, counts]) => {
        const { theirs, about } = this.#table.find(({ ours }) => ours === field) ?? { theirs: null, about: "" };
        const lost = counts.values - counts.mapped - counts.text;
        return { field, ...counts, lost, about: theirs === null ? about : `${theirs}: ${about}` };
      })
      .toSorted((a, b) => compareText(a.field, b.field));
  }
}
