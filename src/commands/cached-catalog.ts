import { resolve } from "node:path";
import { describeCatalog } from "../query/describe-catalog.ts";
import type { Catalog } from "../record/catalog.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import type { Columns } from "../store/compiled/columns.ts";
import type { CompiledRows } from "../store/compiled/compiled-rows.ts";
import {
  compareStamps,
  FOLDER_SIZE,
  findChangedInPlace,
  keepDigests,
  stampKey,
  takeStamps,
} from "../store/compiled/fingerprint.ts";
import { FILE } from "../store/compiled/format.ts";
import { openCompiledCatalog } from "../store/compiled/open-catalog.ts";
import { openShipped } from "../store/compiled/shipped-catalog.ts";
import { CatalogCache, cacheFolder } from "../store/compiled/user-cache.ts";
import type { DataChoice } from "../store/load-records.ts";
import type { KnownRecord } from "../store/read-folder.ts";
import { readBuildId, readVersion } from "../store/read-version.ts";
import type { Compiling } from "./compile-catalog.ts";
import type { Io } from "./io.ts";
import type { Progress } from "./progress.ts";
import type { ReadingProgress } from "./reading-log.ts";
import type { Older } from "./update-catalog.ts";

/** Where compiled catalogs are kept between runs, and how far they are trusted. */
export interface Caching {
  /** The folder asked for; undefined for the system's own. */
  readonly chosen: string | undefined;
  /** Compares the contents of all files instead of their sizes and times. */
  readonly verify: boolean;
  /** Tells that there is no cache, and why. */
  readonly notice: (text: string) => void;
  readonly createProgress: () => Progress;
  readonly onInterrupt: Io["onInterrupt"];
}

/** What the cache holds for a choice of data. */
export interface CachedCatalog {
  /** The catalog, if it still says what the files say. */
  readonly catalog: Catalog | null;
  /** Records of files that have not changed since the catalog was made. */
  readonly known: KnownRecord;
  /** Whether nothing has gone since, so that known records are still sound if others are. */
  readonly trustsKnown: boolean;
  /** Compiles the data as they are now, and answers from that; null where they are not sound, or without a cache. */
  readonly compile: (today: string) => Promise<Catalog | null>;
  /** Keeps a new catalog for the next run. */
  readonly keep: (records: readonly AnyRecordFile[], catalog: Catalog) => void;
}

/** Opens what the cache holds for a choice of data. Throws where a data folder cannot be read. */
export function openCached(
  choice: DataChoice,
  { chosen, verify, notice, createProgress, onInterrupt }: Caching,
): CachedCatalog {
  const { cache, key, origins } = placeCache(choice, openShipped(choice.packageRoot, choice.damaged), chosen);
  const folders = origins.map((one) => one.folder);
  const rows = cache.open(choice.damaged);
  const known = rows?.meta.key === key ? rows : null;
  const old = known?.columns(FILE.sources) ?? null;
  const { stamps, since, isInPlace } = findChanges(old, folders, verify);
  if (known && since?.changed.size === 0 && since.gone.size === 0) {
    const compile = async () => null;
    return { catalog: openCompiledCatalog(known), known: () => null, trustsKnown: true, compile, keep: () => {} };
  }
  let isUsable = true;
  const giveUp = (error: unknown) => {
    if (!(error instanceof Error && "code" in error)) throw error;
    isUsable = false;
    notice(`working without a cache: ${error.message}`);
  };
  return {
    catalog: null,
    known: known && since ? recallUnchanged(known, origins, since.changed) : () => null,
    trustsKnown: since?.gone.size === 0,
    compile: async (today) => {
      const progress = createProgress();
      const show: ReadingProgress = (done, of, unit) => progress.show("reading", done, of, unit);
      const compiling = { choice, today, stamps, key, begin: () => cache.begin(), progress: show, onInterrupt };
      const older = known && since?.gone.size === 0 ? { rows: known, changed: since.changed, isInPlace } : null;
      return compileOrUpdate(compiling, older, giveUp).finally(progress.end);
    },
    keep: (records, catalog) => {
      if (!isUsable) return;
      try {
        const stamped = old && since ? keepDigests(stamps, old, since.changed) : stamps;
        cache.put({ records, ...describeCatalog(catalog), stamps: stamped, key });
      } catch (error) {
        giveUp(error);
      }
    },
  };
}

/** What the cache holds for a choice of data, be it fresh or not; null where it holds nothing. */
export function findCached(
  choice: DataChoice,
  shipped: CompiledRows | null,
  chosen: string | undefined,
): CompiledRows | null {
  return placeCache(choice, shipped, chosen).cache.open(choice.damaged);
}

/** How the data look now, and what has changed since they were compiled. */
function findChanges(old: Columns | null, folders: readonly string[], verify: boolean) {
  // Taken before anything is read: a file that changes from now on makes the catalog stale, not wrong.
  const inPlace = old && !verify ? findChangedInPlace(old, folders) : null;
  const gone: ReadonlySet<string> = new Set();
  if (inPlace) return { stamps: inPlace.stamps, since: { changed: inPlace.changed, gone }, isInPlace: true };
  const stamps = takeStamps(folders);
  const files = stamps.filter(({ size }) => size !== FOLDER_SIZE);
  return { stamps, since: old && compareStamps(old, files, verify), isInPlace: false };
}

/** Where the catalog of a choice lies, and what it is made from. */
function placeCache(choice: DataChoice, shipped: CompiledRows | null, chosen: string | undefined) {
  const { packageRoot, builtin, builtinFolder } = choice;
  const origins = [
    ...choice.folders.map((origin) => ({ origin, folder: origin })),
    ...(shipped ? [] : [{ origin: "builtin", folder: builtinFolder }]),
  ];
  const folders = origins.map((one) => one.folder);
  const places = JSON.stringify([builtin, folders, folders.map((one) => resolve(one))]);
  // A catalog that was moved to another's place is told by its key.
  const key = JSON.stringify([readVersion(packageRoot), readBuildId(packageRoot), shipped?.meta.key, places]);
  return { cache: new CatalogCache(cacheFolder(chosen), places), key, origins };
}

/** Null where the data are not sound; `giveUp` is told why there can be no cache. */
async function compileOrUpdate(compiling: Compiling, older: Older | null, giveUp: (error: unknown) => void) {
  const [{ compileCatalog }, { updateCatalog }, { Unsound }] = await Promise.all([
    import("./compile-catalog.ts"),
    import("./update-catalog.ts"),
    import("./unsound.ts"),
  ]);
  try {
    return (older && (await updateCatalog(compiling, older))) ?? (await compileCatalog(compiling));
  } catch (error) {
    if (!(error instanceof Unsound)) giveUp(error);
    return null;
  }
}

function recallUnchanged(
  rows: CompiledRows,
  origins: readonly { readonly origin: string; readonly folder: string }[],
  changed: ReadonlySet<string>,
): KnownRecord {
  return ({ kind, id, origin, file }) => {
    const at = origins.findIndex((one) => one.origin === origin);
    if (changed.has(stampKey(origins[at]?.folder ?? "", at, file))) return null;
    const row = rows.find(kind, id);
    const record = row === -1 ? null : rows.read(row);
    return record?.origin === origin ? record : null;
  };
}
