import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";

/** Whether a folder can be written, or made where it is not there yet. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isMissing && dirname(folder) !== folder && isWritable(dirname(folder));
  }
}
