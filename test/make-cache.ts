import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for compiled catalogs that goes when the tests of a file have ended. */
export function makeCache(): string {
  const folder = mkdtempSync(join(tmpdir(), "breaches-cache-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
