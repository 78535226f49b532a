import { fields } from "./fields.ts";

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
