import { stringify } from "csv-stringify/sync";
import type { Field } from "../../query/field.ts";
import { showHidden } from "../../record/hidden-characters.ts";
import type { TableInput } from "../export-input.ts";
import { readShape } from "../field-shape.ts";

export interface CsvOptions {
  /** Begin with a byte order mark, and guard cells that a spreadsheet would take for a formula. */
  readonly excel: boolean;
}

/**
 * The incidents as comma-separated values (RFC 4180), row by row, always with the header row. A field that is a
 * list is one cell, its members joined by `; `. A field that is one object is a cell of words and a cell for each part,
 * so that a date keeps its earliest and latest day and a figure its unit and its claimant: `occurred`,
 * `occurred_earliest` …. Unknown is empty; an affirmed zero is 0.
 *
 * Formula cells: a leading `=`, `+`, `-`, `@`, tab or line break gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function* writeCsv({ rows, fields, fieldContext }: TableInput, { excel }: CsvOptions): Iterable<string> {
  const columns = fields.map((field) => ({ field, parts: partsOf(field) }));
  const header = columns.flatMap(({ field: { name }, parts }) => [name, ...parts.map((part) => `${name}_${part}`)]);
  const options = { record_delimiter: "windows", escape_formulas: excel } as const;
  yield stringify([header], { ...options, bom: excel });
  for (const row of rows) {
    const cells = columns.flatMap(({ field, parts }) => {
      const shown = field.show(row, fieldContext);
      return parts.length === 0 ? [shown] : [shown, ...showParts(field.read(row, fieldContext), parts)];
    });
    yield stringify([cells.map(showHidden)], options);
  }
}

// The words of a date are its EDTF already.
function partsOf({ schema }: Field): string[] {
  const shape = readShape(schema);
  if (shape.kind !== "group") return [];
  return shape.parts.map(([name]) => name).filter((name) => name !== "edtf");
}

function showParts(value: unknown, parts: readonly string[]): string[] {
  const held = new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
  return parts.map((part) => {
    const inner: unknown = held.get(part);
    return inner === null || inner === undefined ? "" : String(inner);
  });
}
