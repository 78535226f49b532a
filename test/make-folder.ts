import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { leaveFolder } from "./leave-folder.ts";

/** Writes files, by path, into a new temporary folder that goes away with the running test. Returns the folder's path. */
export function makeFolder(files: { readonly [path: string]: string }): string {
  const folder = mkdtempSync(join(tmpdir(), "breaches-folder-"));
  onTestFinished(() => leaveFolder(folder));
  for (const [path, text] of Object.entries(files)) writeInto(folder, path, text);
  return folder;
}

/** Writes one file below a folder, with the folders in between. */
export function writeInto(folder: string, path: string, text: string): void {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}
