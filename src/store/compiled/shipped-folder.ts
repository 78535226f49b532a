import { join } from "node:path";

/** Where the compiled form of the shipped data set lies. */
export function shippedFolder(packageRoot: string): string {
  return join(packageRoot, "dist", "catalog");
}
