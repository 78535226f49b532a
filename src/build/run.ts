import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkLoaded } from "../commands/open-catalog.ts";
import { createAnswerMaker, describeCatalog } from "../query/describe-catalog.ts";
import { describeData } from "../query/describe-data.ts";
import type { Catalog } from "../record/catalog.ts";
import type { Problem } from "../record/problem.ts";
import { renderCoverage } from "../render/data-description.ts";
import { takeStamps } from "../store/compiled/fingerprint.ts";
import { shippedFolder } from "../store/compiled/shipped-folder.ts";
import { writeCatalog } from "../store/compiled/write-catalog.ts";
import { loadFolder } from "../store/load-records.ts";
import { writeCompletionScripts } from "./completion-scripts.ts";
import { generateSchemas } from "./generate-schemas.ts";
import { writeHelpPages } from "./help-pages.ts";

/**
 * Writes the JSON Schemas below `data/schema/`, the compiled data set, the scripts of the shells, the manual page and the reference below
 * `dist/`, and the statement of coverage in `data/README.md`. Throws where the data are not valid.
 */
export async function runBuild(packageRoot: string): Promise<void> {
  writeSchemas(packageRoot);
  writeCompletionScripts(packageRoot);
  const catalog = await compileData(packageRoot);
  writeCoverage(join(packageRoot, "data", "README.md"), renderCoverage(describeData(catalog)));
  await writeHelpPages(packageRoot);
}

// A file that would not change is left alone, so that its time does not change either.
function writeSchemas(packageRoot: string): void {
  const folder = join(packageRoot, "data", "schema");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of generateSchemas()) writeChanged(join(folder, name), text);
}

function writeCoverage(path: string, coverage: string): void {
  const text = readIfThere(path);
  if (text === null) return;
  const [begin, end] = ["<!-- coverage: written by the build -->\n", "<!-- end of coverage -->"];
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${path}: found no place for the coverage`);
  writeChanged(path, `${before}${begin}\n${coverage}\n${end}${after}`);
}

function writeChanged(path: string, text: string): void {
  if (readIfThere(path) !== text) writeFileSync(path, text);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

async function compileData(packageRoot: string): Promise<Catalog> {
  const dataFolder = join(packageRoot, "data");
  const loaded = await loadFolder(dataFolder, "builtin");
  const { catalog, problems } = await checkLoaded(loaded, new Date().toISOString().slice(0, 10));
  const errors = problems.filter(({ level }) => level === "error");
  if (errors.length > 0) throw new Error(`the data set is not valid:\n${errors.map(showProblem).join("\n")}`);
  const key = createHash("sha256").update(JSON.stringify(loaded.records)).digest("hex");
  const content = { records: loaded.records, ...describeCatalog(catalog), stamps: takeStamps([dataFolder]), key };
  writeCatalog(shippedFolder(packageRoot), { ...content, answerOf: createAnswerMaker(catalog) });
  return catalog;
}

function showProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}  ${message}`;
}
