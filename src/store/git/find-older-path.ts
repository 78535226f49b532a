import { FOLDER_OF, type RecordKind } from "../../record/record-kinds.ts";
import { expectGit } from "./expect-git.ts";
import type { Checkout } from "./open-checkout.ts";
import { readObjects } from "./read-objects.ts";

/** A record as a commit brought it in. */
export interface Arrival {
  readonly hash: string;
  readonly kind: RecordKind;
  /** The file's path from the data folder. */
  readonly path: string;
  /** Ids that the record then said it had before. */
  readonly formerly: readonly string[];
}

/**
 * Where a file that a commit brought in stood in the commit before: the file that git takes it to be moved from, else one
 * of an id that the record had formerly. Null where it is new.
 */
export async function findOlderPath(checkout: Checkout, arrival: Arrival): Promise<string | null> {
  const { hash, kind, path, formerly } = arrival;
  const moved = await findMoved(checkout, hash, path);
  if (moved !== null) return moved;
  const paths = formerly.map((id) => `${FOLDER_OF[kind]}/${id}.yaml`);
  const found = await readObjects(
    checkout.git,
    paths.map((one) => `${hash}^:${checkout.prefix}${one}`),
  );
  return paths.find((_, at) => found[at]) ?? null;
}

// Raw and with NULs: lines of status, old path and new path, and of no file's content.
async function findMoved({ git, prefix }: Checkout, hash: string, path: string): Promise<string | null> {
  const flags = ["--no-ext-diff", "--no-textconv", "--no-commit-id", "--raw", "-r", "-z", "-M", "--diff-filter=R"];
  const out = await expectGit(git, ["diff-tree", ...flags, `${hash}^`, hash]);
  const parts = out.toString("utf8").split("\0");
  const at = parts.findIndex((part, index) => /^:.* R\d*$/.test(part) && parts[index + 2] === prefix + path);
  const older = at === -1 ? null : (parts[at + 1] ?? null);
  if (older === null || !older.startsWith(prefix) || older.includes("\n")) return null;
  return older.slice(prefix.length);
}
