import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkLoaded } from "../commands/open-catalog.ts";
import type { Problem } from "../record/problem.ts";
import { COMPILED_FORMAT, type Compiled, compiledPath, fingerprintFiles } from "../store/compiled.ts";
import { loadFolder } from "../store/load-records.ts";
import { generateSchemas } from "./generate-schemas.ts";

/** Writes the JSON Schemas below `data/schema/` and the compiled data set below `dist/`. Throws where the data are not valid. */
export async function runBuild(packageRoot: string): Promise<void> {
  writeSchemas(packageRoot);
  await compileData(packageRoot);
}

// A file that would not change is left alone, so that its time does not change either.
function writeSchemas(packageRoot: string): void {
  const folder = join(packageRoot, "data", "schema");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of generateSchemas()) {
    const path = join(folder, name);
    if (readIfThere(path) !== text) writeFileSync(path, text);
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

async function compileData(packageRoot: string): Promise<void> {
  const dataFolder = join(packageRoot, "data");
  const loaded = await loadFolder(dataFolder, "builtin");
  const { problems } = await checkLoaded(loaded, new Date().toISOString().slice(0, 10));
  const errors = problems.filter(({ level }) => level === "error");
  if (errors.length > 0) throw new Error(`the data set is not valid:\n${errors.map(showProblem).join("\n")}`);
  const compiled: Compiled = {
    format: COMPILED_FORMAT,
    files: fingerprintFiles(dataFolder),
    records: loaded.records,
  };
  writeFileSync(compiledPath(packageRoot), JSON.stringify(compiled));
}

function showProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}  ${message}`;
}
