import { summarizeColumns } from "../query/describe-catalog.ts";
import type { Catalog } from "../record/catalog.ts";
import type { Cells } from "../record/incident-columns.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import { isKind, surveyCatalog } from "../rules/rule.ts";
import { CatalogWriter, lineOf } from "../store/compiled/catalog-writer.ts";
import type { AddedIncident } from "../store/compiled/column-writer.ts";
import { CompiledRows } from "../store/compiled/compiled-rows.ts";
import type { SourceStamp } from "../store/compiled/fingerprint.ts";
import { FILE } from "../store/compiled/format.ts";
import { IdTwice } from "../store/compiled/growing-rows.ts";
import { openCompiledCatalog } from "../store/compiled/open-catalog.ts";
import type { BegunCatalog } from "../store/compiled/user-cache.ts";
import type { DataChoice } from "../store/load-records.ts";
import { type CompiledBatch, createDirectory, hasError } from "./compile-batch.ts";
import { type Crew, hireCrew } from "./compile-crew.ts";
import { compileOthers } from "./compile-others.ts";
import { findSources, type Sources } from "./compile-sources.ts";
import { ReadingLog, type ReadingProgress, type ReadingSize } from "./reading-log.ts";
import { Unsound } from "./unsound.ts";
import { workThrough } from "./work-through.ts";

/** What a catalog is compiled from, and where to. */
export interface Compiling {
  readonly choice: DataChoice;
  readonly today: string;
  /** How the files looked before anything was read. */
  readonly stamps: readonly SourceStamp[];
  readonly key: string;
  /** Makes the folder to write to. */
  readonly begin: () => BegunCatalog;
  readonly progress: ReadingProgress;
  /** Has something done should the run be interrupted; gives what takes that back. */
  readonly onInterrupt: (cleanUp: () => void) => () => void;
  /** Who does the work on so much; left out, as many as the machine has room for. */
  readonly hire?: (size: ReadingSize, packageRoot: string) => Crew;
}

// Rows that are checked in one go.
const ROWS = 256;

/**
 * Reads, checks and writes data folders and files of records in one go, on as many threads as the machine has; of the
 * records nothing is kept. Throws `Unsound`, without telling what is wrong, where an answer from the records themselves has
 * to tell it, and what the file system throws where the cache cannot be written. Either way nothing is left behind.
 */
export async function compileCatalog(compiling: Compiling): Promise<Catalog> {
  const { choice, hire = hireCrew } = compiling;
  const sources = findSources(choice);
  return writeBegun(compiling, async (begun) => {
    const crew = hire(sources.size, choice.packageRoot);
    try {
      await compileInto(begun, sources, crew, compiling);
    } finally {
      await crew.dismiss();
    }
  });
}

/** Has a catalog written into a new folder, of which no file may be left open, and puts it in force. Nothing is left behind if that fails or is interrupted. */
export async function writeBegun(
  { begin, onInterrupt }: Compiling,
  write: (begun: BegunCatalog) => Promise<void>,
): Promise<Catalog> {
  let begun: BegunCatalog | null = null;
  const forget = onInterrupt(() => begun?.discard());
  try {
    begun = begin();
    await write(begun);
    return openCompiledCatalog(begun.putInForce());
  } catch (error) {
    begun?.discard();
    throw error;
  } finally {
    forget();
  }
}

async function compileInto(
  { folder, aside }: BegunCatalog,
  sources: Sources,
  crew: Crew,
  compiling: Compiling,
): Promise<void> {
  const { choice, today, stamps, key } = compiling;
  const log = new ReadingLog(sources.size, compiling.progress);
  const others = await compileOthers(aside, sources, crew, choice.builtin !== "all", log);
  await crew.workAll({ what: "directory", folder: aside, today });
  const directory = createDirectory(openCompiledCatalog(others), today);
  const late: AnyRecordFile[] = await checkOthers(others, crew);
  const writer = new CatalogWriter(folder, others);
  const add = (record: AddedIncident, line: Uint8Array, cells: Cells) => writer.add(record, line, cells);
  try {
    for (const record of sources.shipped) {
      if (isKind(record, "incident")) add(record, lineOf(record), directory.cellsOf(record));
    }
    for await (const { portion, outcome } of workThrough(sources.incidents(), crew, "compile")) {
      if (outcome.what !== "compiled") throw new Unsound();
      addBatch(add, outcome);
      late.push(...outcome.unchecked);
      log.note(portion, outcome.digests);
    }
    const seal = writer.finish(log.complete(stamps), key);
    checkWritten(folder, late, today, (catalog) => seal(summarizeColumns(catalog, choice.builtin === "all")));
  } catch (error) {
    // Which of two incidents of one id is in force is told by their contents.
    throw error instanceof IdTwice ? new Unsound() : error;
  } finally {
    writer.close();
    others.close();
  }
}

// Gives back those that can only be checked beside all incidents.
async function checkOthers(rows: CompiledRows, crew: Crew): Promise<AnyRecordFile[]> {
  const count = rows.columns(FILE.rows).length;
  const ranges = Array.from({ length: Math.ceil(count / ROWS) }, (_, at) => ({ from: at * ROWS, to: (at + 1) * ROWS }));
  const checked = ranges.map(({ from, to }) => crew.work({ what: "check", from, to: Math.min(to, count) }));
  const late: AnyRecordFile[] = [];
  for (const outcome of await Promise.all(checked)) {
    if (outcome.what !== "checked") throw new Unsound();
    late.push(...outcome.unchecked);
  }
  return late;
}

/** Checks records beside all others of a catalog that is being written, and has it finished; none of its files stays open. */
export function checkWritten(
  folder: string,
  records: readonly AnyRecordFile[],
  today: string,
  finish: (catalog: Catalog) => void,
): void {
  const rows = new CompiledRows(folder);
  try {
    const catalog = openCompiledCatalog(rows);
    const around = surveyCatalog(catalog, today);
    if (records.some((record) => hasError(record, around))) throw new Unsound();
    finish(catalog);
  } finally {
    rows.close();
  }
}

/** Adds the incidents of a batch. */
export function addBatch(
  add: (record: AddedIncident, line: Uint8Array, cells: Cells) => void,
  { lines, incidents }: CompiledBatch,
): void {
  let at = 0;
  for (const incident of incidents) {
    add(incident, lines.subarray(at, at + incident.length), incident.cells);
    at += incident.length;
  }
}
