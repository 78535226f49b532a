import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Compiling, compileCatalog } from "../../src/commands/compile-catalog.ts";
import { takeStamps } from "../../src/store/compiled/fingerprint.ts";
import { CatalogCache } from "../../src/store/compiled/user-cache.ts";
import { makeFolder } from "../make-folder.ts";

/** A choice of one folder or file. */
export function choose(folder: string, builtin: "all" | "names" | "vocabularies" = "names") {
  return { folders: [folder], builtin, builtinFolder: "data", packageRoot: "." } as const;
}

/** Compiles a folder, or a file of records, into a cache of its own. */
export function makeWorld(folder: string, more: Partial<Compiling> = {}) {
  const root = join(makeFolder({}), "cache");
  const cache = new CatalogCache(root, "choice");
  const compile = () =>
    compileCatalog({
      choice: choose(folder),
      today: "2026-11-22",
      stamps: takeStamps([folder]),
      key: "key",
      begin: () => cache.begin(),
      progress: () => {},
      onInterrupt: () => () => {},
      ...more,
    });
  return { root, cache, compile };
}

/** The files of the only catalog in a cache, by name. */
export function readCatalog(root: string): Record<string, string> {
  const [folder = ""] = readdirSync(root).filter((name) => !name.endsWith(".current"));
  const files = readdirSync(join(root, folder)).toSorted();
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(root, folder, name), "latin1")]));
}
