import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";

/** The published schema of VERIS. It is of draft 4, of which it uses nothing that draft 7 reads otherwise. */
export function compileVerisSchema(path: string): ValidateFunction {
  const { $schema: _draft, ...schema }: { readonly $schema: string } = JSON.parse(readFileSync(path, "utf8"));
  return new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }).compile(schema);
}
