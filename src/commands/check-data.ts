import { briefRecord } from "../record/brief-record.ts";
import { type Catalog, linkCatalog } from "../record/catalog.ts";
import { compareProblems, type Problem } from "../record/problem.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import { checkRecord } from "../rules/check-records.ts";
import { surveyCatalog } from "../rules/rule.ts";
import { describeClash } from "../store/describe-clash.ts";
import type { FoundFile } from "../store/list-files.ts";
import {
  type DataChoice,
  holdTheSame,
  isImported,
  loadShippedKinds,
  mergeById,
  SHIPPED_KINDS,
} from "../store/load-records.ts";
import { openSource, type RecordSource } from "../store/open-source.ts";
import { placeFaults, type ReadRecord } from "../store/read-record.ts";

/** Everything that is wrong with a choice of data. */
export interface CheckedData {
  readonly problems: readonly Problem[];
  /** What was read, sound or not, but for the compiled records that come with the program. */
  readonly files: readonly FoundFile[];
  /** What is known of each record beside the others, which is all that rules ask of them. */
  readonly catalog: Catalog;
}

/**
 * Checks every record of a choice of data, errors and warnings alike. No more than one is held: the data are run through
 * twice, first for what rules ask of other records.
 */
export function checkData(choice: DataChoice, today: string): CheckedData {
  const { shipped, sources } = openSources(choice);
  const survey = surveySources(sources, shipped, choice);
  const catalog = linkCatalog(survey.records);
  const around = surveyCatalog(catalog, today);
  const problems = sources.flatMap((source) => source.problems);
  const files: FoundFile[] = [];
  for (const [at, read] of runThrough(sources)) {
    files.push(read.found);
    for (const problem of [...read.problems, ...survey.clashesOf(at, read)]) problems.push(problem);
    if (!read.record || !survey.isInForce(at, read.record)) continue;
    const faults = checkRecord(read.record, around);
    if (faults.length > 0) for (const problem of placeFaults(read, faults)) problems.push(problem);
  }
  return { problems: problems.toSorted(compareProblems), files, catalog };
}

/** What comes compiled, and what is read. Without a folder the data folder of the program itself is read. */
function openSources(choice: DataChoice) {
  const { folders, builtinFolder } = choice;
  if (folders.length === 0) return { shipped: [], sources: [openSource(builtinFolder, "builtin")] };
  const shipped = loadShippedKinds(choice);
  const own = folders.map((folder) => [folder, folder] as const);
  const all = shipped ? own : [[builtinFolder, "builtin"] as const, ...own];
  return { shipped: shipped ?? [], sources: all.map(([folder, origin]) => openSource(folder, origin)) };
}

function* runThrough(sources: readonly RecordSource[]): Iterable<[at: number, read: ReadRecord]> {
  let at = 0;
  for (const source of sources) {
    for (const { read } of source.reads()) {
      yield [at, read];
      at += 1;
    }
  }
}

/** Gathers of every record what rules ask of it; `at` counts what is read, sound or not. */
function surveySources(
  sources: readonly RecordSource[],
  shipped: readonly AnyRecordFile[],
  { folders, builtin }: DataChoice,
) {
  const briefs: (AnyRecordFile | null)[] = [];
  const again = new Map<AnyRecordFile, () => AnyRecordFile | null>();
  const takesPart = ({ kind, origin }: AnyRecordFile) =>
    folders.length === 0 || origin !== "builtin" || SHIPPED_KINDS[builtin].some((one) => one === kind);
  for (const source of sources) {
    for (const one of source.reads()) {
      const { record } = one.read;
      const brief = record && takesPart(record) ? briefRecord(record) : null;
      briefs.push(brief);
      if (brief) again.set(brief, one.again);
    }
  }
  const whole = (record: AnyRecordFile) => again.get(record)?.() ?? record;
  const merged = mergeById([...shipped, ...briefs.filter((brief) => brief !== null)], builtin !== "all", {
    isImported,
    areEqual: (a, b) => holdTheSame(whole(a), whole(b)),
  });
  const inForce = new Set(merged.records);
  const clashes = new Map(merged.clashes);
  return {
    records: merged.records,
    /** A record that was another one before, or none, has been changed meanwhile. */
    isInForce: (at: number, { kind, id }: AnyRecordFile) => {
      const brief = briefs[at];
      return !!brief && inForce.has(brief) && brief.kind === kind && brief.id === id;
    },
    clashesOf: (at: number, read: ReadRecord): readonly Problem[] => {
      const brief = briefs[at];
      const other = brief && clashes.get(brief);
      return other ? describeClash(read, other) : [];
    },
  };
}
