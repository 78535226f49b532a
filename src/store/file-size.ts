import { statSync } from "node:fs";

/** The size of a file in bytes. Throws where there is none. */
export function fileSize(path: string): number {
  return statSync(path).size;
}
