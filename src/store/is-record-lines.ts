import { existsSync, statSync } from "node:fs";

/** Whether a path is a file of records, one a line, and no folder. */
export function isRecordLines(path: string): boolean {
  return path.endsWith(".jsonl") && existsSync(path) && statSync(path).isFile();
}
