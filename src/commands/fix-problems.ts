import { resolve } from "node:path";
import { showInLine } from "../record/hidden-characters.ts";
import type { Fix, Problem } from "../record/problem.ts";
import { showPath } from "../record/problem.ts";
import { plural } from "../render/words.ts";
import { checkRecord } from "../rules/check-records.ts";
import { surveyCatalog } from "../rules/rule.ts";
import { findDataFolder } from "../store/find-data-folder.ts";
import { fixText } from "../store/fix-text.ts";
import type { FoundFile } from "../store/list-files.ts";
import { readRecord } from "../store/read-record.ts";
import { readRecordText } from "../store/record-text.ts";
import { sweepUnfinished } from "../store/sweep-unfinished.ts";
import { writeWhole } from "../store/write-whole.ts";
import { type AskedProblems, askProblems } from "./ask-problems.ts";
import type { Context } from "./context.ts";
import { holdFolders } from "./hold-folder.ts";
import { findOwnFolder } from "./own-folder.ts";
import type { ValidateFlags } from "./validate.ts";

// A mend can bring another fault to light: syntax first, then words, then what they refer to.
const ROUNDS = 5;

/** Mends what has one right answer, tells each mend on standard error, and gives the problems that are left. */
export async function fixProblems(
  context: Context,
  paths: readonly string[],
  flags: ValidateFlags,
): Promise<AskedProblems> {
  const asked = paths.length > 0 ? paths : [findOwnFolder(context, flags.data)];
  const { io } = context;
  if (flags.dryRun) return fixAsked(context, asked, flags);
  const folders = new Set(asked.map((path) => findDataFolder(path, io.cwd)));
  return holdFolders(io, folders, { work: "validate --fix" }, () => {
    for (const folder of folders) sweepUnfinished(resolve(io.cwd, folder));
    return fixAsked(context, asked, flags);
  });
}

async function fixAsked(context: Context, asked: readonly string[], flags: ValidateFlags): Promise<AskedProblems> {
  let mends = 0;
  let found = await askProblems(context, asked, flags);
  for (let round = 0; round < ROUNDS; round += 1) {
    const made = await fixRound(context, found, flags);
    mends += made;
    if (made === 0 || flags.dryRun) break;
    found = await askProblems(context, asked, flags);
  }
  context.notice(`${plural(mends, "mend")} ${flags.dryRun ? "could be made" : "made"}`, {
    quiet: flags.quiet ?? false,
  });
  return found;
}

async function fixRound(context: Context, found: AskedProblems, { dryRun }: ValidateFlags): Promise<number> {
  let mends = 0;
  const fixable = groupByFile(found.problems.filter(({ fix }) => fix));
  for (const one of found.files) {
    const own = fixable.get(one.file);
    if (own) mends += fixFile(context, one, own, found, dryRun ?? false);
    // An interruption is heard between two files, so that none is left half done.
    await new Promise((resume) => setImmediate(resume));
  }
  return mends;
}

function groupByFile(problems: readonly Problem[]): ReadonlyMap<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) groups.set(problem.file, [...(groups.get(problem.file) ?? []), problem]);
  return groups;
}

function fixFile(
  { io, today }: Context,
  found: FoundFile,
  problems: readonly Problem[],
  { catalog }: AskedProblems,
  isDry: boolean,
): number {
  const { file } = found;
  const content = readRecordText(resolve(io.cwd, file));
  if (!("text" in content)) return 0;
  const text = content.text.replace(/^\uFEFF/, "");
  const mark = content.text.slice(0, content.text.length - text.length);
  const sound = leaveUnproven(found, text, problems, catalog, today);
  const { text: mended, made } = fixText(text, fixesOf(sound));
  if (made.length === 0) return 0;
  const within = resolve(io.cwd, findDataFolder(file, io.cwd));
  if (!isDry) writeWhole(resolve(io.cwd, file), mark + mended, { within });
  for (const problem of sound) if (problem.fix && made.includes(problem.fix)) io.err(tellMend(problem, text));
  return made.length;
}

function fixesOf(problems: readonly Problem[]): Fix[] {
  return problems.flatMap(({ fix }) => fix ?? []);
}

// A word or an id that is well formed now and that nobody knows is left as it was; so is each while nobody can tell.
function leaveUnproven(
  found: FoundFile,
  text: string,
  problems: readonly Problem[],
  catalog: AskedProblems["catalog"],
  today: string,
): readonly Problem[] {
  const { record } = readRecord(found, fixText(text, fixesOf(problems)).text);
  const faults = record ? checkRecord(record, surveyCatalog(catalog, today)) : null;
  const unknown = faults?.map(({ path }) => showPath(path));
  return problems.filter(({ field, fix }) => !fix?.unproven || (unknown && !unknown.includes(field)));
}

function tellMend({ file, line, column, rule, fix }: Problem, text: string): string {
  if (!fix) return "";
  const was = showInLine(text.slice(fix.from, fix.to));
  return `${file}:${line}:${column}  ${rule}: ${was} → ${showInLine(fix.text)}\n`;
}
