import type { Ask } from "./ask.ts";
import { changeFields } from "./change-fields.ts";
import type { FieldList } from "./field-lists.ts";
import { fields } from "./fields.ts";
import { checkedFields } from "./supplier-fields.ts";

export interface FieldDescription {
  readonly name: string;
  /** `always` in JSON, or `asked` with `--fields`. */
  readonly json: "always" | "asked";
  readonly sorts: boolean;
  readonly groups: boolean;
  /** The flags that filter by it. */
  readonly filter: string | null;
  readonly about: string;
}

/** The field table in words. */
export function describeFields(): FieldDescription[] {
  return fields.map(({ name, contract, sort, group, filter, about }) => ({
    name,
    json: contract ? "always" : "asked",
    sorts: sort !== undefined,
    groups: group !== undefined,
    filter: filter ?? null,
    about,
  }));
}

/** A field of a list whose rows are no incidents. */
export interface ListFieldDescription {
  readonly name: string;
  readonly sorts: boolean;
  readonly about: string;
}

/** What a field of such a list is known by; one with `sort` sorts. */
export interface ListField {
  readonly name: string;
  readonly about: string;
  readonly sort?: unknown;
}

/** The fields of each list whose rows are no incidents. */
export const listFields: { readonly [List in FieldList]: readonly ListField[] } = {
  changes: changeFields,
  check: checkedFields,
};

/** The fields of such a list in words. */
export function describeListFields(list: FieldList): ListFieldDescription[] {
  return listFields[list].map(({ name, about, sort }) => ({ name, sorts: sort !== undefined, about }));
}

/** A field that `--where` asks by, and what with. */
export interface AskDescription {
  readonly name: string;
  readonly compares: string;
  readonly about: string;
}

/** What `--where` asks by, in the order of the field table. */
export function describeAsks(): AskDescription[] {
  return fields.flatMap(({ name, about, ask }) => (ask ? [{ name, compares: describeAsk(ask), about }] : []));
}

function describeAsk(ask: Ask): string {
  if (ask.by === "name") return NAMED[ask.kind];
  return COMPARED[ask.by];
}

const NAMED = {
  incident: "incident, by id",
  company: "company, in any role",
  actor: "actor, by any name",
  campaign: "campaign, by any name",
} as const;

const COMPARED = { word: "one of a list", date: "date", number: "number", text: "words" } as const;
