import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeCompletionScripts } from "../src/build/completion-scripts.ts";
import { createAnswerMaker, describeCatalog } from "../src/query/describe-catalog.ts";
import { linkCatalog } from "../src/record/catalog.ts";
import { takeStamps } from "../src/store/compiled/fingerprint.ts";
import { shippedFolder } from "../src/store/compiled/shipped-folder.ts";
import { writeCatalog } from "../src/store/compiled/write-catalog.ts";
import { loadFolder } from "../src/store/load-records.ts";
import { leaveFolder } from "./leave-folder.ts";

/**
 * A package folder as it is installed, with the tiny data set of test/fixtures/shipped in place of the real one, so
 * that answers do not change when the real data do. Vocabularies and schemas are the real ones.
 */
export async function makePackage(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "breaches-package-"));
  const data = join(root, "data");
  cpSync("test/fixtures/shipped", data, { recursive: true });
  for (const folder of ["vocabulary", "schema"]) cpSync(join("data", folder), join(data, folder), { recursive: true });
  writeFileSync(join(root, "package.json"), JSON.stringify({ name: "breaches", version: "1.2.3" }));
  const { records } = await loadFolder(data, "builtin");
  const catalog = linkCatalog(records);
  const made = { ...describeCatalog(catalog), answerOf: createAnswerMaker(catalog) };
  writeCatalog(shippedFolder(root), { records, ...made, stamps: takeStamps([data]), key: "shipped" });
  writeCompletionScripts(root);
  return root;
}

export function removePackage(root: string): void {
  leaveFolder(root);
}
