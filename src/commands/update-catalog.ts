import { resummarize } from "../query/describe-catalog.ts";
import type { Catalog } from "../record/catalog.ts";
import { CatalogWriter } from "../store/compiled/catalog-writer.ts";
import type { CompiledRows } from "../store/compiled/compiled-rows.ts";
import { keepDigests, stampKey } from "../store/compiled/fingerprint.ts";
import { FILE } from "../store/compiled/format.ts";
import { openCompiledCatalog } from "../store/compiled/open-catalog.ts";
import { type FoundFile, foundFileAt, listFiles } from "../store/list-files.ts";
import { isDataFolder } from "../store/load-records.ts";
import { compileBatch, createDirectory } from "./compile-batch.ts";
import { addBatch, type Compiling, checkWritten, writeBegun } from "./compile-catalog.ts";
import { Unsound } from "./unsound.ts";

/** An older catalog of the same choice of data, and what has changed or come since; nothing has gone. */
export interface Older {
  readonly rows: CompiledRows;
  /** Keys of stamps. */
  readonly changed: ReadonlySet<string>;
  /** All of these lie where they lay, and nothing has come. */
  readonly isInPlace: boolean;
}

// More files than this are read sooner by several threads, everything else with them.
const MOST_CHANGED = 2000;

/**
 * Makes a catalog of an older one by reading the incidents that have changed or come, and no other file. Null where more
 * has changed than that. Throws as `compileCatalog` does.
 */
export async function updateCatalog(
  compiling: Compiling,
  { rows, changed, isInPlace }: Older,
): Promise<Catalog | null> {
  const files = isInPlace ? pickChanged(compiling, changed) : findChanged(compiling, changed);
  if (!files || isWasteful(rows)) return null;
  const { today, stamps, key, choice } = compiling;
  const older = openCompiledCatalog(rows);
  // An incident that stands elsewhere too is judged by its contents.
  if (files.some(({ id, origin }) => (older.incidents.get(id)?.origin ?? origin) !== origin)) throw new Unsound();
  const batch = compileBatch({ files }, createDirectory(older, today));
  if (batch.what !== "compiled") throw new Unsound();
  const digests = new Map(files.map(({ file }, at) => [file, batch.digests[at] ?? ""]));
  const stamped = isInPlace ? stamps : keepDigests(stamps, rows.columns(FILE.sources), changed);
  return writeBegun(compiling, async ({ folder }) => {
    const writer = new CatalogWriter(folder, rows, new Set(files.map(({ id }) => id)));
    try {
      addBatch((record, line, cells) => writer.add(record, line, cells), batch);
      const seal = writer.finish(
        stamped.map((stamp) => ({ ...stamp, digest: digests.get(stamp.file) ?? stamp.digest ?? "" })),
        key,
      );
      checkWritten(folder, batch.unchecked, today, (catalog) =>
        seal(resummarize(older, catalog, choice.builtin === "all")),
      );
    } finally {
      writer.close();
    }
  });
}

function findChanged({ choice: { folders } }: Compiling, changed: ReadonlySet<string>): FoundFile[] | null {
  if (changed.size > MOST_CHANGED || !folders.every(isDataFolder)) return null;
  const listings = folders.map((folder) => listFiles(folder, folder));
  if (listings.some(({ problems }) => problems.length > 0)) throw new Unsound();
  const files = listings.flatMap((listing, at) =>
    listing.files.filter(({ file }) => changed.has(stampKey(folders[at] ?? "", at, file))),
  );
  const isTwice = new Set(files.map(({ id }) => id)).size < files.length;
  return files.length === changed.size && !isTwice && files.every(({ kind }) => kind === "incident") ? files : null;
}

/** The same without a listing. */
function pickChanged({ choice: { folders } }: Compiling, changed: ReadonlySet<string>): FoundFile[] | null {
  const files = [...changed].map((key) => {
    const [at = ""] = key.split("/", 1);
    return foundFileAt(folders[Number(at)] ?? "", key.slice(at.length + 1));
  });
  const incidents = files.filter((file) => file?.kind === "incident").flatMap((file) => file ?? []);
  const isTwice = new Set(incidents.map(({ id }) => id)).size < incidents.length;
  return incidents.length === changed.size && changed.size <= MOST_CHANGED && !isTwice ? incidents : null;
}

function isWasteful(rows: CompiledRows): boolean {
  let inForce = 0;
  for (const length of rows.columns(FILE.rows).codes("length")) inForce += length;
  return rows.meta.kinds.incident[1] === 0 || (rows.meta.sizes[FILE.records] ?? 0) > 2 * inForce;
}
