import type { SupplierAnswer, SupplierIncident } from "./check-suppliers.ts";
import { type EntryField, entryField, plainField } from "./entry-field.ts";
import type { Field, FieldContext } from "./field.ts";
import { fields } from "./fields.ts";
import type { IncidentRow } from "./incident-answer.ts";
import { shapes } from "./output-shapes.ts";

/** A name of a list with one company and one incident; null where the name is unknown, or the company has none. */
export interface SupplierRow {
  readonly answer: SupplierAnswer;
  readonly company: SupplierAnswer["companies"][number] | null;
  readonly found: (SupplierIncident & { readonly row: IncidentRow }) | null;
}

/** Lays the names out flat: a row for each incident, and one for each company without any and each unknown name. */
export function flattenSuppliers(
  answers: readonly SupplierAnswer[],
  rowOf: (one: SupplierIncident) => IncidentRow,
): SupplierRow[] {
  return answers.flatMap((answer) => {
    if (answer.companies.length === 0) return [{ answer, company: null, found: null }];
    return answer.companies.flatMap((company): SupplierRow[] => {
      const own = answer.incidents.filter((one) => one.company === company.company);
      if (own.length === 0) return [{ answer, company, found: null }];
      return own.map((one) => ({ answer, company, found: { ...one, row: rowOf(one) } }));
    });
  });
}

const own: readonly EntryField<SupplierRow>[] = [
  plainField("name", "the name as it stands on the list", shapes.text, ({ answer }) => answer.name),
  plainField("line", "its line", shapes.number, ({ answer }) => answer.line),
  plainField("match", "certain, possible or unknown", shapes.text, ({ answer }) => answer.match),
  plainField(
    "company",
    "the company that it stands for",
    shapes.optionalText,
    ({ company }) => company?.company ?? null,
  ),
  plainField("by", "how the name led to it", shapes.optionalText, ({ company }) => company?.by ?? null),
  plainField("relation", "own, owner or subsidiary", shapes.optionalText, ({ found }) => found?.relation ?? null),
  plainField("owner", "the owner whose incident it is", shapes.optionalText, ({ found }) => found?.owner ?? null),
  entryField("role", "roles of the company, or its owner", shapes.textList, ({ found }) => found?.roles ?? []),
  plainField("incident", "the incident, by id", shapes.optionalText, ({ found }) => found?.incident.id ?? null),
  entryField("nearest", "companies with similar names", shapes.textList, ({ answer }) => answer.nearest),
];

// Fields of the incident that one of the list's own tells.
const TOLD = ["id", "via", ...own.map(({ name }) => name)];
const ofIncidents: readonly Field[] = fields.filter(({ name }) => !TOLD.includes(name));

/** The fields of a checked list, by name: its own, and every other field of an incident. */
export const checkedFields: readonly { readonly name: string; readonly about: string; readonly sort?: unknown }[] = [
  ...own,
  ...ofIncidents,
];

/** The same, to read rows by. */
export function supplierFields(context: FieldContext): readonly EntryField<SupplierRow>[] {
  return [...own, ...ofIncidents.map((field) => ofIncident(field, context))];
}

function ofIncident(field: Field, context: FieldContext): EntryField<SupplierRow> {
  const { name, about, schema, sort } = field;
  return {
    name,
    about,
    schema,
    read: ({ found }) => (found ? field.read(found.row, context) : null),
    show: ({ found }) => (found ? field.show(found.row, context) : ""),
    sort: sort && (({ found }) => (found ? sort(found.row) : null)),
  };
}
