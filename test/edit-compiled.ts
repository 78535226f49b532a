import { rmSync } from "node:fs";
import { describeCatalog } from "../src/query/describe-catalog.ts";
import { linkCatalog } from "../src/record/catalog.ts";
import type { AnyRecordFile } from "../src/record/record-kinds.ts";
import { CompiledRows } from "../src/store/compiled/compiled-rows.ts";
import { FILE } from "../src/store/compiled/format.ts";
import { writeCatalog } from "../src/store/compiled/write-catalog.ts";

/** Has a compiled catalog say something else, so that one sees where an answer comes from; it is as sound as before. */
export function editCompiled(folder: string, from: string, to: string): void {
  const rows = new CompiledRows(folder);
  const records: AnyRecordFile[] = JSON.parse(JSON.stringify(rows.readAll()).replaceAll(from, to));
  const sources = rows.columns(FILE.sources);
  const stamps = sources.texts("key").map((key, row) => ({
    key,
    file: "",
    size: sources.numberAt("size", row),
    changed: sources.numberAt("changed", row),
    digest: sources.textAt("digest", row),
  }));
  rmSync(folder, { recursive: true });
  writeCatalog(folder, { records, ...describeCatalog(linkCatalog(records)), stamps, key: rows.meta.key });
}
