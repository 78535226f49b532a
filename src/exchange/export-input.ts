import type { Field, FieldContext } from "../query/field.ts";
import type { IncidentRow } from "../query/incident-answer.ts";
import type { Catalog } from "../record/catalog.ts";

/** What an export is made of: the incidents selected, in their order, and the records they point to. */
export interface ExportInput {
  readonly catalog: Catalog;
  readonly rows: readonly IncidentRow[];
}

/** The same for formats of columns. */
export interface TableInput extends ExportInput {
  readonly fields: readonly Field[];
  readonly fieldContext: FieldContext;
}
