import { join, relative, resolve, sep } from "node:path";
import { listUntouched, readManifest } from "../exchange/manifest.ts";
import { BreachesError } from "../record/breaches-error.ts";
import type { Problem } from "../record/problem.ts";
import { FOLDER_OF, RECORD_KINDS } from "../record/record-kinds.ts";
import { plural } from "../render/words.ts";
import { formatRecord } from "../store/canonical/format-record.ts";
import { guessKind } from "../store/canonical/guess-kind.ts";
import { findDataFolder } from "../store/find-data-folder.ts";
import { type FoundFile, listFiles } from "../store/list-files.ts";
import { failToRead } from "../store/read-record.ts";
import { readRecordText } from "../store/record-text.ts";
import { sweepUnfinished } from "../store/sweep-unfinished.ts";
import { writeWhole } from "../store/write-whole.ts";
import type { Context } from "./context.ts";
import type { FmtFlags } from "./fmt.ts";
import { holdFolders } from "./hold-folder.ts";
import { findOwnFolder } from "./own-folder.ts";

/** Formats files in their places, and gives the paths of those that change; or what standard input holds, as text. */
export async function runFmt(context: Context, paths: readonly string[], flags: FmtFlags): Promise<string> {
  if (paths.includes("-")) return formatInput(context, paths, flags);
  const { io } = context;
  const asked = paths.length > 0 ? paths : [findOwnFolder(context, flags.data)];
  const folders = [...new Set(asked.map((path) => findDataFolder(path, io.cwd)))];
  const wanted = asked.map((path) => resolve(io.cwd, path));
  const isWanted = (file: string) => {
    const full = resolve(io.cwd, file);
    return wanted.some((path) => full === path || full.startsWith(path + sep));
  };
  const done: Done = { files: 0, changed: [], problems: [] };
  for (const folder of folders) {
    const format = () => formatFolder(context, folder, isWanted, flags, done);
    await (flags.check ? format() : holdFolders(io, [folder], { work: "fmt" }, format));
  }
  tellProblems(context, done.problems);
  const { changed, files } = done;
  const would = flags.check ? "would change" : "changed";
  context.notice(`${changed.length} of ${plural(files, "file")} ${would}`, flags);
  if (flags.check && changed.length > 0) context.endWith(1);
  return changed.map((file) => `${file}\n`).join("");
}

interface Done {
  files: number;
  readonly changed: string[];
  readonly problems: Problem[];
}

async function formatFolder(
  { io, notice }: Context,
  folder: string,
  isWanted: (file: string) => boolean,
  flags: FmtFlags,
  done: Done,
): Promise<void> {
  if (folder.endsWith(".jsonl")) throw new BreachesError("usage", `${folder}: found a file of records, expected YAML`);
  const within = resolve(io.cwd, folder);
  if (!flags.check) sweepUnfinished(within);
  const listing = listFiles(folder, folder);
  done.problems.push(...listing.problems.filter(({ file }) => isWanted(file)));
  const untouched = listUntouched(within, readManifest(within));
  const isImported = ({ kind, id }: FoundFile) => untouched.has(`${FOLDER_OF[kind]}/${id}.yaml`);
  const files = listing.files.filter(({ file }) => isWanted(file));
  const imported = files.filter(isImported);
  // A later import brings up to date only what is as an import wrote it.
  if (imported.length > 0) notice(`${folder}: ${plural(imported.length, "file")} of an import left as written`, flags);
  for (const found of files.filter((file) => !isImported(file))) {
    formatFile(found, folder, within, flags, done);
    // An interruption is heard between two files, so that none is left half done.
    await new Promise((resume) => setImmediate(resume));
  }
}

function formatFile(found: FoundFile, folder: string, within: string, { check }: FmtFlags, done: Done): void {
  done.files += 1;
  const content = readRecordText(found.file);
  const formatted = "text" in content ? formatRecord(found, content.text) : failToRead(found, "", [content.fault]);
  if ("problems" in formatted) done.problems.push(...formatted.problems);
  else if ("text" in content && formatted.text !== content.text) {
    done.changed.push(found.file);
    // Below the folder, by the path that the file has there.
    if (!check) writeWhole(join(within, relative(folder, found.file)), formatted.text, { within });
  }
}

async function formatInput(context: Context, paths: readonly string[], { kind }: FmtFlags): Promise<string> {
  if (paths.length > 1) throw new BreachesError("usage", "found - beside other paths, expected it alone");
  const text = await context.io.readInput();
  const guessed = kind ?? guessKind(text);
  if (guessed === null) {
    const expected = RECORD_KINDS.join(", ");
    throw new BreachesError(
      "usage",
      "-: found a record of no kind that is known",
      `add --kind with one of ${expected}`,
    );
  }
  const formatted = formatRecord({ kind: guessed, id: "-", origin: "-", file: "-" }, text);
  if ("text" in formatted) return formatted.text;
  tellProblems(context, formatted.problems);
  return "";
}

function tellProblems({ io, endWith }: Context, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  for (const { file, line, column, message } of problems) io.err(`${file}:${line}:${column}  ${message}\n`);
  io.err("left as they are, since they are not valid; breaches validate tells more\n");
  endWith(3);
}
