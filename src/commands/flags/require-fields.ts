import { BreachesError } from "../../record/breaches-error.ts";
import { tellKnown } from "../../record/nearest-word.ts";

/** The fields of the given names, in that order. Throws `unknown-field` with the nearest and all valid names. */
export function requireFields<Field extends { readonly name: string }>(
  names: readonly string[],
  fields: readonly Field[],
  flag: string,
): Field[] {
  return names.map((name) => {
    const field = fields.find((candidate) => candidate.name === name);
    if (field) return field;
    const known = fields.map((candidate) => candidate.name);
    throw new BreachesError("unknown-field", `no field "${name}" for --${flag}`, tellKnown(name, known));
  });
}
