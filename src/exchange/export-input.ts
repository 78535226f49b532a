import type { Field, FieldContext } from "../query/field.ts";
import type { IncidentRow } from "../query/incident-answer.ts";
import type { Catalog } from "../record/catalog.ts";
import type { FieldLoss } from "./loss-counts.ts";

/** What an export is made of: the incidents selected, one after another in the order of their ids, and the records they point to. */
export interface ExportInput {
  readonly catalog: Catalog;
  readonly rows: Iterable<IncidentRow>;
}

/** A text that is made piece by piece, and what became of each field, which is known once all of it was made. */
export interface WrittenExport {
  readonly text: Iterable<string>;
  readonly losses: () => readonly FieldLoss[];
}

/** The same for formats of columns, with the incidents in whatever order. */
export interface TableInput extends ExportInput {
  readonly fields: readonly Field[];
  readonly fieldContext: FieldContext;
}
