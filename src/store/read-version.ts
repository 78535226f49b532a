import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The version of this package. */
export function readVersion(packageRoot: string): string {
  const content: { readonly version?: string } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
  return content.version ?? "0.0.0";
}
