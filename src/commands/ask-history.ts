import { resolve } from "node:path";
import { compareFacts } from "../query/history/compare-facts.ts";
import { type ComparedCommit, compareVersions } from "../query/history/compare-versions.ts";
import { listFacts } from "../query/history/list-facts.ts";
import { BreachesError } from "../record/breaches-error.ts";
import type { Catalog } from "../record/catalog.ts";
import { type AnyRecordFile, FOLDER_OF } from "../record/record-kinds.ts";
import { plural } from "../render/words.ts";
import { openCheckout } from "../store/git/open-checkout.ts";
import { type RecordVersion, readHistory } from "../store/git/read-history.ts";
import { isRecordLines } from "../store/is-record-lines.ts";
import type { Context } from "./context.ts";
import { findAnyRecord } from "./find-any-record.ts";
import { chooseData } from "./flags/data-flags.ts";
import { readWindow } from "./flags/read-criteria.ts";
import type { LogFlags } from "./log.ts";

/** The commits that touched a record, with the catalog that knows names. */
export interface AskedHistory {
  readonly catalog: Catalog;
  readonly commits: readonly ComparedCommit[];
}

/** Reads the history that git keeps of a record; tells on standard error what it cannot tell. */
export async function askHistory(context: Context, id: string, flags: LogFlags): Promise<AskedHistory> {
  const { earliest, latest } = readWindow(flags, context.io.now());
  const catalog = await context.catalog(flags);
  const record = findAnyRecord(context, id, catalog, flags);
  const versions = await readVersions(context, record, flags);
  tellLimits(context, versions, record, flags);
  const isAsked = ({ answer: { time } }: ComparedCommit) => {
    const day = time.slice(0, 10);
    return (earliest === null || day >= earliest) && (latest === null || day <= latest);
  };
  const commits = compareVersions(versions).filter(isAsked).slice(0, flags.limit);
  if (commits.length === 0) context.notice("no commit found", flags);
  if (commits.length === 0 && flags.failEmpty) context.endWith(1);
  return { catalog, commits: flags.reverse ? commits.toReversed() : commits };
}

async function readVersions(context: Context, record: AnyRecordFile, flags: LogFlags): Promise<RecordVersion[]> {
  const { io, packageRoot } = context;
  const { builtinFolder } = chooseData(flags, io, packageRoot);
  const named = record.origin === "builtin" ? builtinFolder : record.origin;
  const folder = resolve(io.cwd, named);
  if (isRecordLines(folder)) {
    throw new BreachesError(
      "no-data",
      `${named}: a file of records has no history, expected a folder in a git checkout`,
    );
  }
  return readHistory(await openCheckout({ folder, env: io.env }, named), record);
}

function tellLimits(
  context: Context,
  versions: readonly RecordVersion[],
  record: AnyRecordFile,
  flags: LogFlags,
): void {
  const file = `${FOLDER_OF[record.kind]}/${record.id}.yaml`;
  const [newest] = versions;
  if (!newest) context.notice(`${file} is in no commit yet`, flags);
  else if (newest.record) {
    const { length } = compareFacts(listFacts(newest.record), listFacts(record));
    if (length > 0) context.notice(`${file}: ${plural(length, "fact")} changed since, and not committed`, flags);
  }
  const unreadable = versions.filter(({ problem }) => problem !== null).length;
  if (unreadable > 0) context.notice(`${plural(unreadable, "version")} of the file cannot be read`, flags);
  if (versions.some(({ begins }) => begins === "cut")) {
    context.notice("the clone is shallow: its history does not go back to the first commit", flags);
  }
}
