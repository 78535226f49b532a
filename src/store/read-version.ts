import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The version of this package. */
export function readVersion(packageRoot: string): string {
  const content: { readonly version?: string } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
  return content.version ?? "0.0.0";
}

/** What tells builds of one version apart: a digest of the built program; nothing where it runs from its sources. */
export function readBuildId(packageRoot: string): string {
  try {
    return readFileSync(join(packageRoot, "dist", "build-id"), "utf8");
  } catch {
    return "";
  }
}
