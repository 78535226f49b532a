import { type AnyRecordFile, FOLDER_OF, type RecordKind } from "../../record/record-kinds.ts";
import { failToRead, type ReadRecord, readRecord } from "../read-record.ts";
import { decodeText } from "../record-text.ts";
import { expectGit } from "./expect-git.ts";
import { type Beginning, findBeginnings } from "./find-beginnings.ts";
import { findOlderPath } from "./find-older-path.ts";
import { type Commit, listCommits } from "./list-commits.ts";
import type { Checkout } from "./open-checkout.ts";
import { readObjects } from "./read-objects.ts";

/** A record as a commit left it. */
export interface RecordVersion extends Commit {
  /** The file's path from the data folder. */
  readonly path: string;
  /** Null where the commit took the file away, or its content cannot be had. */
  readonly record: AnyRecordFile | null;
  /** Why there is no record, where the file is there; else null. */
  readonly problem: string | null;
  /** Whether the commit has another one before it, is the first of all, or is where a shallow clone was cut off. */
  readonly begins: Beginning;
}

/** Which record to read the history of. */
export interface RecordPath {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Every version of a record, the newest first, under the paths that it had before too. Empty where no commit has it. */
export async function readHistory(checkout: Checkout, { kind, id }: RecordPath): Promise<RecordVersion[]> {
  const found: RecordVersion[] = [];
  const open = [{ from: "HEAD", path: `${FOLDER_OF[kind]}/${id}.yaml`, child: "" }];
  for (let next = open.shift(); next; next = open.shift()) {
    const { from, path, child } = next;
    const versions = await readVersions(checkout, kind, from, path);
    link(found, child, versions[0]?.hash);
    for (const version of versions) {
      if (found.some((one) => one.hash === version.hash && one.path === path)) continue;
      found.push(version);
      if (version.parents.length > 0 || version.begins !== "child") continue;
      const older = await findOlderPath(checkout, { hash: version.hash, kind, path, formerly: formerlyOf(version) });
      if (older !== null) open.push({ from: `${version.hash}^`, path: older, child: version.hash });
    }
  }
  return found;
}

function formerlyOf({ record }: RecordVersion): readonly string[] {
  return (record && "formerly" in record.value && record.value.formerly) || [];
}

// The commit that moved the file comes behind the newest one under the older path.
function link(found: RecordVersion[], child: string, parent: string | undefined): void {
  const at = found.findIndex(({ hash }) => hash === child);
  const version = found[at];
  if (version && parent !== undefined) found[at] = { ...version, parents: [parent] };
}

async function readVersions(
  checkout: Checkout,
  kind: RecordKind,
  from: string,
  path: string,
): Promise<RecordVersion[]> {
  const commits = await listCommits(checkout, from, path);
  const begins = await findBeginnings(
    checkout,
    commits.flatMap(({ hash, parents }) => (parents.length === 0 ? [hash] : [])),
  );
  const contents = await readObjects(
    checkout.git,
    commits.map(({ hash }) => `${hash}:${checkout.prefix}${path}`),
  );
  const versions: RecordVersion[] = [];
  for (const [at, commit] of commits.entries()) {
    const content = contents[at];
    const read = content ? parse(content, kind, path) : await explainMissing(checkout, commit.hash, path);
    versions.push({ ...commit, path, ...read, begins: begins.get(commit.hash) ?? "child" });
  }
  return versions;
}

type Read = Pick<RecordVersion, "record" | "problem">;

function parse(content: Buffer, kind: RecordKind, path: string): Read {
  const id = path.slice(FOLDER_OF[kind].length + 1).replace(/\.yaml$/, "");
  const found = { kind, id, origin: "", file: path };
  const decoded = decodeText(content);
  const read = "text" in decoded ? readRecord(found, decoded.text) : failToRead(found, "", [decoded.fault]);
  return { record: read.record, problem: read.record ? null : tellProblem(read) };
}

function tellProblem({ problems }: ReadRecord): string {
  const [first] = problems;
  if (!first) return "cannot be read";
  const place = [`${first.line}:${first.column}`, first.field].filter((part) => part !== "").join(" ");
  return `${place}: ${first.message}${problems.length > 1 ? ` (and ${problems.length - 1} more)` : ""}`;
}

// A commit that took the file away is told from one whose content this clone lacks by the commit's list of files.
async function explainMissing({ git, prefix }: Checkout, hash: string, path: string): Promise<Read> {
  const listed = await expectGit(git, ["ls-tree", "-z", "--full-tree", hash, "--", prefix + path]);
  return { record: null, problem: listed.length === 0 ? null : NOT_HERE };
}

const NOT_HERE = "its content is not in this clone, and breaches fetches nothing";
