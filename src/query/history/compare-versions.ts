import type { AnyRecordFile } from "../../record/record-kinds.ts";
import { compareFacts, type FactChange, keyOf } from "./compare-facts.ts";
import { type Fact, listFacts } from "./list-facts.ts";

/** A version of a record, as the history of its files tells it. */
export interface Version {
  readonly hash: string;
  /** The versions before it. */
  readonly parents: readonly string[];
  readonly time: string;
  readonly author: string;
  readonly subject: string;
  readonly path: string;
  readonly record: AnyRecordFile | null;
  readonly problem: string | null;
  readonly begins: "child" | "first" | "cut";
}

export const COMMIT_EVENTS = ["added", "changed", "moved", "removed", "merged", "unreadable", "cut"] as const;

/** What a commit did to a record. */
export interface CommitAnswer {
  readonly commit: string;
  /** The author's day and time, with the author's time zone. */
  readonly time: string;
  readonly author: string;
  readonly subject: string;
  /**
   * `cut`: the clone is shallow, so that nobody can tell what of this version the commit brought. `unreadable`: the
   * version is no sound record.
   */
  readonly event: (typeof COMMIT_EVENTS)[number];
  /** Where the record stood from then on, and before it was moved. */
  readonly path: string;
  readonly older_path: string | null;
  /** The commits before it that touched the record; of a merge, several. */
  readonly parents: readonly string[];
  /** Why the version cannot be read. */
  readonly problem: string | null;
  /** The versions that it was compared with: those before it, or the last ones before them that can be read. */
  readonly compared_with: readonly string[];
  readonly changes: readonly FactChange[];
}

/** What a commit did, with the records that its claims are from, for words. */
export interface ComparedCommit {
  readonly answer: CommitAnswer;
  readonly before: AnyRecordFile | null;
  readonly after: AnyRecordFile | null;
}

/** Tells of every version what changed against the one before it, in facts. A merge tells what differs from all that it merged. */
export function compareVersions(versions: readonly Version[]): ComparedCommit[] {
  const byHash = new Map(versions.map((version) => [version.hash, version]));
  return versions.map((version): ComparedCommit => {
    const { hash, time, author, subject, path, problem, record } = version;
    const parents = version.parents.flatMap((parent) => byHash.get(parent) ?? []);
    const older = [...new Set(parents.flatMap((parent) => findReadable(parent, byHash)))];
    const event = findEvent(version, parents);
    const isTold = event !== "unreadable" && event !== "cut";
    const [first] = parents;
    const answer: CommitAnswer = {
      commit: hash,
      time,
      author,
      subject,
      event,
      path,
      older_path: first && first.path !== path ? first.path : null,
      parents: version.parents,
      problem,
      compared_with: isTold ? older.map((one) => one.hash) : [],
      changes: isTold ? findChanges(record, older) : [],
    };
    return { answer, before: older[0]?.record ?? null, after: record };
  });
}

function findEvent(
  { begins, parents, problem, record, path }: Version,
  older: readonly Version[],
): CommitAnswer["event"] {
  if (problem !== null) return "unreadable";
  if (record === null) return "removed";
  if (begins === "cut") return "cut";
  if (parents.length > 1) return "merged";
  const [parent] = older;
  if (!parent || (parent.record === null && parent.problem === null)) return "added";
  return parent.path === path ? "changed" : "moved";
}

// A version that cannot be read gives way to the last one before it that can, on each way back.
function findReadable(version: Version, byHash: ReadonlyMap<string, Version>): Version[] {
  const found: Version[] = [];
  const open = [version];
  const seen = new Set<string>();
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next.hash)) continue;
    seen.add(next.hash);
    if (next.problem === null) found.push(next);
    else open.push(...next.parents.flatMap((parent) => byHash.get(parent) ?? []));
  }
  return found;
}

function findChanges(record: AnyRecordFile | null, older: readonly Version[]): FactChange[] {
  const after = record ? listFacts(record) : [];
  const before = older.length > 0 ? older.map((one) => (one.record ? listFacts(one.record) : [])) : [NO_FACTS];
  const [first = [], ...others] = before.map((facts) => compareFacts(facts, after));
  return first.filter((change) => others.every((changes) => changes.some((one) => toldAs(one) === toldAs(change))));
}

const NO_FACTS: readonly Fact[] = [];

// Against one of the merged versions a fact may be new, and changed against the other: what it is now tells it.
function toldAs({ block, before, after }: FactChange): string {
  return `${block} ${after ? keyOf(after) : `without ${keyOf(before)}`}`;
}
