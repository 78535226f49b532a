import { existsSync, statSync } from "node:fs";

/** Whether a path is a folder; a path below a file is none. */
export function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
