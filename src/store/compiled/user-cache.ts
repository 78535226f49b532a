import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import envPaths from "env-paths";
import { renameOver } from "../rename-over.ts";
import { CompiledRows, tryOpen } from "./compiled-rows.ts";
import { removeNow, sweepCache, touchCatalog } from "./sweep-cache.ts";
import { type CatalogContent, writeCatalog } from "./write-catalog.ts";

/** Where compiled catalogs of a person are kept: BREACHES_CACHE, or what the system has for caches (XDG on Linux). */
export function cacheFolder(chosen: string | undefined): string {
  return chosen || envPaths("breaches", { suffix: "" }).cache;
}

/** A catalog that is being written. */
export interface BegunCatalog {
  /** Empty, and its owner's alone. */
  readonly folder: string;
  /** A folder below it for what is needed only meanwhile; to be made by who uses it. */
  readonly aside: string;
  /** Has the catalog answer from now on, and opens it. */
  readonly putInForce: () => CompiledRows;
  /** Takes away whatever was written; what cannot be taken away now is by a later run. */
  readonly discard: () => void;
}

/**
 * The compiled catalogs of one choice of data. Each lies in a folder of its own that is never changed; a small file
 * names the one in force and is replaced in one step, so that runs at the same time do not disturb each other.
 */
export class CatalogCache {
  readonly #root: string;
  readonly #name: string;

  /** `choice` tells one choice of data from another; what else the content depends on is in the key of a catalog. */
  constructor(root: string, choice: string) {
    this.#root = root;
    this.#name = createHash("sha256").update(choice).digest("hex").slice(0, 32);
  }

  /** The catalog in force, fresh or not; null where there is none that this program can read, or it is one of the damaged. */
  open(damaged: ReadonlySet<string> = new Set()): CompiledRows | null {
    const name = this.#nameInForce();
    const folder = join(this.#root, name ?? "");
    return name === null || damaged.has(folder) ? null : tryOpen(folder);
  }

  /** Writes a catalog and puts it in force. Throws where the cache cannot be written; nothing half-written is left. */
  put(content: CatalogContent): void {
    const begun = this.begin();
    try {
      writeCatalog(begun.folder, content);
      begun.putInForce();
    } catch (error) {
      begun.discard();
      throw error;
    }
  }

  /** A new folder for a catalog, of which nobody knows until it is put in force. Throws where there can be no cache. */
  begin(): BegunCatalog {
    mkdirSync(this.#root, { recursive: true, mode: 0o700 });
    sweepCache(this.#root);
    const name = `${this.#name}-${randomBytes(6).toString("hex")}`;
    const [unfinished, finished] = [join(this.#root, `${name}.part`), join(this.#root, name)];
    const aside = join(unfinished, "aside");
    const pointer = `${this.#pointer()}.${name}`;
    mkdirSync(unfinished, { mode: 0o700 });
    return {
      folder: unfinished,
      aside,
      putInForce: () => {
        rmSync(aside, { recursive: true, force: true });
        const older = this.#nameInForce();
        touchCatalog(unfinished);
        renameOver(unfinished, finished);
        writeFileSync(pointer, name);
        renameOver(pointer, this.#pointer());
        // A run that began before may still be reading it.
        if (older !== null) touchCatalog(join(this.#root, older));
        return new CompiledRows(finished);
      },
      discard: () => {
        for (const path of [unfinished, finished, pointer]) removeNow(path);
      },
    };
  }

  #nameInForce(): string | null {
    try {
      const name = readFileSync(this.#pointer(), "utf8");
      return name.startsWith(`${this.#name}-`) ? name : null;
    } catch {
      return null;
    }
  }

  #pointer(): string {
    return join(this.#root, `${this.#name}.current`);
  }
}
