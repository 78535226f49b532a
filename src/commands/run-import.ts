import { join, resolve } from "node:path";
import { IMPORT_FORMATS, type ImportFormat } from "../exchange/import-formats.ts";
import { type ImportRequest, type ImportResult, importRecords } from "../exchange/import-records.ts";
import type { Json } from "../exchange/json.ts";
import { listUntouched, readManifest } from "../exchange/manifest.ts";
import { showReport } from "../exchange/report-text.ts";
import { BreachesError } from "../record/breaches-error.ts";
import { linkCatalog } from "../record/catalog.ts";
import { tellKnown } from "../record/nearest-word.ts";
import { type AnyRecordFile, FOLDER_OF } from "../record/record-kinds.ts";
import { withSlashes } from "../record/with-slashes.ts";
import { plural } from "../render/words.ts";
import { lockFolder } from "../store/folder-lock.ts";
import { isDataFolder, loadFolder, loadRecords } from "../store/load-records.ts";
import { sweepUnfinished } from "../store/sweep-unfinished.ts";
import { writeWhole } from "../store/write-whole.ts";
import type { Context } from "./context.ts";
import { chooseData } from "./flags/data-flags.ts";
import { describeLocking } from "./hold-folder.ts";
import type { ImportFlags } from "./import.ts";
import type { Io } from "./io.ts";
import { createProgress } from "./progress.ts";
import { tellDamaged } from "./tell-damaged.ts";

/** Imports, tells on standard error what could not be read or was left as it is, and writes the loss report. */
export async function runImport(
  context: Context,
  asked: string,
  paths: readonly string[],
  flags: ImportFlags,
): Promise<ImportResult> {
  const format = readFormat(asked);
  const { io } = context;
  const write = (hold: ImportRequest["whileWriting"]) => importInto(context, format, paths, flags, hold);
  const result = await (flags.dryRun ? write((writing) => writing()) : holdForImport(io, flags.out, write));
  tellFaults(result, context, flags);
  if (flags.report !== undefined) await context.deliver(showReport(result, flags.report), { output: flags.report });
  return result;
}

// What is planned in one go hears no interruption: it ends the run at once there, and the next one frees the folder.
async function holdForImport<Result>(
  io: Io,
  out: string,
  write: (whileWriting: ImportRequest["whileWriting"]) => Promise<Result>,
): Promise<Result> {
  const locking = { ...describeLocking(io, out, "import"), mayMake: true };
  const release = await lockFolder(resolve(io.cwd, out), locking);
  try {
    return await write(async (writing) => {
      const forget = io.onInterrupt(release);
      await writing().finally(forget);
    });
  } finally {
    release();
  }
}

async function importInto(
  context: Context,
  format: ImportFormat,
  paths: readonly string[],
  flags: ImportFlags,
  whileWriting: ImportRequest["whileWriting"],
): Promise<ImportResult> {
  const { io, today } = context;
  const { records, untouched } = await loadKnown(context, flags.out);
  tellDamaged(context, flags);
  const progress = createProgress(io, flags.quiet ?? false);
  if (!flags.dryRun) sweepUnfinished(resolve(io.cwd, flags.out));
  const result = await importRecords({
    format,
    inputs: paths,
    folder: flags.out,
    cwd: io.cwd,
    today,
    catalog: linkCatalog(records),
    untouched,
    words: listWords(records),
    dryRun: flags.dryRun ?? false,
    write: (path, text) => writeWhole(path, text, { within: resolve(io.cwd, flags.out) }),
    whileWriting,
    progress: progress.show,
  });
  progress.end();
  return result;
}

function readFormat(asked: string) {
  const formats = Object.keys(IMPORT_FORMATS);
  for (const format of ["veris", "hibp", "attack", "misp-galaxy"] as const) if (format === asked) return format;
  throw new BreachesError("unknown-value", `no format "${asked}"`, tellKnown(asked, formats));
}

/**
 * What is known already: the shipped set, and what of the folder is sound; its own companies and actors come first.
 * Files that are as an import wrote them are not read again where the import's list tells enough of them.
 */
async function loadKnown({ io, packageRoot, damaged }: Context, out: string) {
  const choice = chooseData({ builtin: true }, { ...io, env: {} }, packageRoot, damaged);
  const shipped = (await loadRecords(choice)).records;
  const folder = resolve(io.cwd, out);
  const untouched = listUntouched(folder, readManifest(folder));
  if (!isDataFolder(folder)) return { records: shipped, untouched };
  const isWanted = ({ kind, id }: Pick<AnyRecordFile, "kind" | "id">) => {
    const known = untouched.get(`${FOLDER_OF[kind]}/${id}.yaml`);
    return !known?.incident && !known?.company;
  };
  const own = (await loadFolder(folder, folder, { isWanted })).records;
  const ids = new Set(own.map(({ kind, id }) => `${kind} ${id}`));
  return { records: [...shipped.filter(({ kind, id }) => !ids.has(`${kind} ${id}`)), ...own], untouched };
}

// The vocabularies of the folder that earlier imports began.
function listWords(records: readonly AnyRecordFile[]): { vocabulary: string; term: { [key: string]: Json } }[] {
  return records.flatMap((record) => {
    if (record.kind !== "vocabulary" || record.origin === "builtin" || !record.id.startsWith("imported-")) return [];
    const vocabulary = record.value.adds_to ?? record.id;
    return record.value.terms.map(({ id, label, veris, hibp }) => ({
      vocabulary,
      term: { id, label, ...(veris ? { veris } : {}), ...(hibp ? { hibp } : {}) },
    }));
  });
}

function tellFaults(
  { faults, files, folder }: ImportResult,
  { io, notice, endWith }: Context,
  flags: ImportFlags,
): void {
  for (const { path, reason } of faults) io.err(`${path}: ${reason}\n`);
  if (faults.length > 0) {
    notice(`${plural(faults.length, "input")} not read${files.length > 0 ? "; the rest was imported" : ""}`, flags);
    endWith(1);
  }
  const left = files.filter(({ outcome }) => outcome === "edited" || outcome === "foreign");
  for (const { path, outcome } of left) {
    const reason = outcome === "edited" ? "changed by hand since the import" : "written by somebody, not by an import";
    notice(`${withSlashes(join(folder, path))}: left as it is: ${reason}`, flags);
  }
}
