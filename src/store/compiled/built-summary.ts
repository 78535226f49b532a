import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CatalogSummary } from "../../record/catalog.ts";
import { COMPILED_FORMAT, type CompiledMeta, FILE } from "./format.ts";
import { shippedFolder } from "./shipped-folder.ts";

/** How much the shipped data held when they were built. */
export interface BuiltSummary extends CatalogSummary {
  /** The files of a checkout may have changed since; an installed package holds what was built. */
  readonly isCheckout: boolean;
}

/** What the build wrote down about the shipped data, without a look at their files; null where there is no build. */
export function readBuiltSummary(packageRoot: string): BuiltSummary | null {
  try {
    const meta: CompiledMeta = JSON.parse(readFileSync(join(shippedFolder(packageRoot), FILE.meta), "utf8"));
    return meta.format === COMPILED_FORMAT ? { ...meta.summary, isCheckout: isCheckout(packageRoot) } : null;
  } catch {
    return null;
  }
}

/** Whether the sources lie beside the program, so that its data are there to be changed. */
export function isCheckout(packageRoot: string): boolean {
  return existsSync(join(packageRoot, "src"));
}
