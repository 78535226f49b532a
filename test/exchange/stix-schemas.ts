import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnySchema, ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** The published schemas of STIX 2.1, by type of object; types that STIX 2.1 does not know are held to what all objects share. */
export function compileStixSchemas(folder: string): (type: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const ids = new Map<string, string>();
  for (const part of ["common", "observables", "sdos", "sros"]) {
    for (const file of readdirSync(join(folder, part))) {
      const schema: AnySchema & { readonly $id: string } = JSON.parse(readFileSync(join(folder, part, file), "utf8"));
      ajv.addSchema(schema);
      ids.set(file.replace(/\.json$/, ""), schema.$id);
    }
  }
  return (type) => {
    const id = ids.get(type) ?? ids.get("core") ?? "";
    const validate = ajv.getSchema(id);
    if (!validate) throw new Error(`no schema for ${type} in ${folder}`);
    return validate;
  };
}
