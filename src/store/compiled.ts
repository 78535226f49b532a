import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import { listFiles } from "./list-files.ts";

/** The shipped data set in one file, with what is needed to tell whether it is still true. */
export interface Compiled {
  readonly format: typeof COMPILED_FORMAT;
  /** Path below the data folder, size in bytes and time of change in milliseconds of each file read. */
  readonly files: readonly (readonly [path: string, size: number, changed: number])[];
  readonly records: readonly AnyRecordFile[];
}

export const COMPILED_FORMAT = 1;

export function compiledPath(packageRoot: string): string {
  return join(packageRoot, "dist", "catalog.json");
}

/** What the files of a data folder look like from outside; those with a wrong name too, since they must not go unnoticed. */
export function fingerprintFiles(dataFolder: string): Compiled["files"] {
  const { files, problems } = listFiles(dataFolder, "builtin");
  return [...files, ...problems].map(({ file }) => {
    const { size, mtimeMs } = statSync(file);
    return [file.slice(dataFolder.length + 1), size, Math.floor(mtimeMs)];
  });
}

/**
 * The compiled records of the package, or null where there are none, where another version wrote them, or where the
 * files of a checkout have changed since. An installed package has no sources beside it and is taken as it is.
 */
export function readCompiled(packageRoot: string): readonly AnyRecordFile[] | null {
  const compiled = parseCompiled(compiledPath(packageRoot));
  if (!compiled) return null;
  const isCheckout = existsSync(join(packageRoot, "src"));
  const isFresh =
    !isCheckout || JSON.stringify(fingerprintFiles(join(packageRoot, "data"))) === JSON.stringify(compiled.files);
  return isFresh ? compiled.records : null;
}

function parseCompiled(path: string): Compiled | null {
  try {
    const content: Compiled = JSON.parse(readFileSync(path, "utf8"));
    return content.format === COMPILED_FORMAT ? content : null;
  } catch {
    return null;
  }
}
