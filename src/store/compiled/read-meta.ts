import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DamagedForm } from "../../record/damaged-form.ts";
import { COMPILED_FORMAT, type CompiledMeta, type CompiledSeal, FILE } from "./format.ts";
import { sumOf } from "./sum-of.ts";

/**
 * What a compiled catalog holds, and where. Throws where the folder holds none of this program's format, and `DamagedForm`
 * where it is not as it was written.
 */
export function readMeta(folder: string): CompiledMeta {
  const bytes = readFileSync(join(folder, FILE.meta));
  const end = bytes.indexOf("\n") + 1;
  const line = bytes.subarray(end);
  const seal = readSeal(bytes.toString("utf8", 0, end));
  if (seal !== null && seal.format !== COMPILED_FORMAT) throw new Error(`compiled form ${seal.format}`);
  if (seal?.sum !== sumOf(line)) throw new DamagedForm(folder, `${FILE.meta} is not as it was written`);
  return JSON.parse(line.toString("utf8"));
}

function readSeal(line: string): CompiledSeal | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
