import { summarizeColumns } from "../query/describe-catalog.ts";
import { type Catalog, linkCatalog } from "../record/catalog.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import { checkRecord } from "../rules/check-records.ts";
import { isKind, surveyCatalog } from "../rules/rule.ts";
import { CatalogWriter, lineOf } from "../store/compiled/catalog-writer.ts";
import { CompiledRows } from "../store/compiled/compiled-rows.ts";
import type { SourceStamp } from "../store/compiled/fingerprint.ts";
import { openCompiledCatalog } from "../store/compiled/open-catalog.ts";
import type { BegunCatalog } from "../store/compiled/user-cache.ts";
import { type FoundFile, listFiles } from "../store/list-files.ts";
import { type DataChoice, isDataFolder, loadShippedKinds, mergeRecords } from "../store/load-records.ts";
import { type CompiledBatch, createDirectory, type Directory, type Outcome } from "./compile-batch.ts";
import { type Crew, hireCrew } from "./compile-crew.ts";

/** What a catalog is compiled from, and where to. */
export interface Compiling {
  readonly choice: DataChoice;
  readonly today: string;
  /** How the files looked before anything was read. */
  readonly stamps: readonly SourceStamp[];
  readonly key: string;
  /** Makes the folder to write to. */
  readonly begin: () => BegunCatalog;
  readonly progress: (done: number, of: number) => void;
  /** Has something done should the run be interrupted; gives what takes that back. */
  readonly onInterrupt: (cleanUp: () => void) => () => void;
  /** Who does the work on so many files; left out, as many as the machine has room for. */
  readonly hire?: (files: number, packageRoot: string) => Crew;
}

/** There can be no compiled catalog of these data: they have a fault, or records that another folder has too. */
export class Unsound extends Error {}

const BATCH = 32;

/**
 * Reads, checks and writes data folders in one go, on as many threads as the machine has; of incidents nothing is kept.
 * Throws `Unsound`, without telling what is wrong, where an answer from the records themselves has to tell it, and what
 * the file system throws where the cache cannot be written. Either way nothing is left behind.
 */
export async function compileCatalog(compiling: Compiling): Promise<Catalog> {
  const { choice, hire = hireCrew } = compiling;
  const found = findAll(choice);
  const crew = hire(found.incidents.length + found.others.length, choice.packageRoot);
  try {
    return await writeBegun(compiling, (folder) => compileInto(folder, found, crew, compiling));
  } finally {
    crew.dismiss();
  }
}

/** Has a catalog written into a new folder, and puts it in force. Nothing is left behind if that fails or is interrupted. */
export async function writeBegun(
  { begin, onInterrupt }: Compiling,
  write: (folder: string) => Promise<void>,
): Promise<Catalog> {
  let begun: BegunCatalog | null = null;
  const forget = onInterrupt(() => begun?.discard());
  try {
    begun = begin();
    await write(begun.folder);
    return openCompiledCatalog(begun.putInForce());
  } catch (error) {
    begun?.discard();
    throw error;
  } finally {
    forget();
  }
}

interface Found {
  readonly shipped: readonly AnyRecordFile[];
  readonly others: readonly FoundFile[];
  readonly incidents: readonly FoundFile[];
}

function findAll(choice: DataChoice): Found {
  const shipped = loadShippedKinds(choice);
  if (!shipped || !choice.folders.every(isDataFolder)) throw new Unsound();
  const listings = choice.folders.map((folder) => listFiles(folder, folder));
  if (listings.some(({ problems }) => problems.length > 0)) throw new Unsound();
  const files = listings.flatMap((listing) => listing.files);
  const incidents = files.filter(({ kind }) => kind === "incident");
  const ids = new Set([...shipped.filter(({ kind }) => kind === "incident"), ...incidents].map(({ id }) => id));
  const shippedIncidents = shipped.filter(({ kind }) => kind === "incident").length;
  // Which of two incidents of one id is in force is told by their contents.
  if (ids.size < incidents.length + shippedIncidents) throw new Unsound();
  return { shipped, others: files.filter(({ kind }) => kind !== "incident"), incidents };
}

async function compileInto(folder: string, found: Found, crew: Crew, compiling: Compiling): Promise<void> {
  const { choice, today, stamps, key, progress } = compiling;
  const all = found.others.length + found.incidents.length;
  const digests = new Map<string, string>();
  const note = (files: readonly FoundFile[], found: readonly string[]) => {
    for (const [at, { file }] of files.entries()) digests.set(file, found[at] ?? "");
    progress(digests.size, all);
  };
  const records = await readOthers(found, crew, choice.builtin !== "all", note);
  const others = records.filter(({ kind }) => kind !== "incident");
  const directory = createDirectory(linkCatalog(others), today);
  const late = checkOthers(others, directory);
  await crew.workAll({ what: "directory", records: others, today });
  const writer = new CatalogWriter(folder);
  try {
    for (const record of records) {
      writer.add(record, lineOf(record), isKind(record, "incident") ? directory.cellsOf(record) : null);
    }
    for await (const { files, batch } of compileIncidents(found.incidents, crew)) {
      addBatch(writer, batch);
      late.push(...batch.unchecked);
      note(files, batch.digests);
    }
    const stamped = stamps.map((stamp) => ({ ...stamp, digest: digests.get(stamp.file) ?? stamp.digest ?? "" }));
    const seal = writer.finish(stamped, key);
    const catalog = openCompiledCatalog(new CompiledRows(folder));
    checkLate(late, catalog, today);
    seal(summarizeColumns(catalog, choice.builtin === "all"));
  } finally {
    writer.close();
  }
}

/** Everything but incidents, as it is in force; and the shipped incidents where they take part. */
async function readOthers(
  { shipped, others }: Found,
  crew: Crew,
  shippedGivesWay: boolean,
  note: (files: readonly FoundFile[], digests: readonly string[]) => void,
): Promise<readonly AnyRecordFile[]> {
  const read: AnyRecordFile[] = [];
  for await (const { files, outcome } of workThrough(others, crew, "read")) {
    if (outcome.what !== "read") throw new Unsound();
    read.push(...outcome.records);
    note(files, outcome.digests);
  }
  const { records, clashes } = mergeRecords([...shipped, ...read], shippedGivesWay);
  if (clashes.length > 0) throw new Unsound();
  return records;
}

// Gives back those that can only be checked beside all incidents. What is shipped was checked when it was built.
function checkOthers(records: readonly AnyRecordFile[], { catalog, today }: Directory): AnyRecordFile[] {
  const around = surveyCatalog(catalog, today);
  const own = records.filter(({ origin }) => origin !== "builtin");
  const isLate = (record: AnyRecordFile) => record.kind === "tally" || "exceptions" in record.value;
  if (own.some((record) => !isLate(record) && hasError(record, around))) throw new Unsound();
  return own.filter(isLate);
}

/** Checks records beside all others. */
export function checkLate(records: readonly AnyRecordFile[], catalog: Catalog, today: string): void {
  const around = surveyCatalog(catalog, today);
  if (records.some((record) => hasError(record, around))) throw new Unsound();
}

function hasError(record: AnyRecordFile, around: ReturnType<typeof surveyCatalog>): boolean {
  return checkRecord(record, around, true).some(({ level }) => level === "error");
}

async function* compileIncidents(files: readonly FoundFile[], crew: Crew) {
  for await (const { files: done, outcome } of workThrough(files, crew, "compile")) {
    if (outcome.what !== "compiled") throw new Unsound();
    yield { files: done, batch: outcome };
  }
}

/** Adds the incidents of a batch. */
export function addBatch(writer: CatalogWriter, { lines, incidents }: CompiledBatch): void {
  let at = 0;
  for (const incident of incidents) {
    writer.add(incident, lines.subarray(at, at + incident.length), incident.cells);
    at += incident.length;
  }
}

interface Done {
  readonly files: readonly FoundFile[];
  readonly outcome: Outcome;
}

/** Has files worked through in batches, some of them ahead, and gives what came of them in their order. */
async function* workThrough(files: readonly FoundFile[], crew: Crew, what: "read" | "compile"): AsyncGenerator<Done> {
  const ahead: { readonly files: readonly FoundFile[]; readonly outcome: Promise<Outcome> }[] = [];
  for (let at = 0; at < files.length || ahead.length > 0; ) {
    while (at < files.length && ahead.length < crew.size * 3) {
      const batch = files.slice(at, at + BATCH);
      // A file that cannot be read is told by who reads it next.
      const outcome = crew.work({ what, files: batch }).catch((): Outcome => ({ what: "unsound" }));
      ahead.push({ files: batch, outcome });
      at += BATCH;
    }
    const next = ahead.shift();
    if (next) yield { files: next.files, outcome: await next.outcome };
  }
}
