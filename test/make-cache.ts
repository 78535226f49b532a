import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leaveFolder } from "./leave-folder.ts";

/** A folder for compiled catalogs that goes when the tests of a file have ended. */
export function makeCache(): string {
  const folder = mkdtempSync(join(tmpdir(), "breaches-cache-"));
  process.on("exit", () => leaveFolder(folder));
  return folder;
}
