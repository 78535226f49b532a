import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BreachesError } from "../record/breaches-error.ts";
import { tellKnown } from "../record/nearest-word.ts";

const ENDING = ".schema.json";

/** The names of the JSON Schemas that come with the package: kinds of record, and answers, whose names end in `-output`. */
export function listSchemas(packageRoot: string): string[] {
  return readdirSync(join(packageRoot, "data", "schema"))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .toSorted();
}

/** One JSON Schema. Throws `unknown-value` with the nearest name. */
export function readSchema(packageRoot: string, name: string): unknown {
  const names = listSchemas(packageRoot);
  if (!names.includes(name)) throw new BreachesError("unknown-value", `no schema "${name}"`, tellKnown(name, names));
  return JSON.parse(readFileSync(join(packageRoot, "data", "schema", `${name}${ENDING}`), "utf8"));
}
