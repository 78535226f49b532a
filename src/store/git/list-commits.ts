import { expectGit } from "./expect-git.ts";
import type { Checkout } from "./open-checkout.ts";

/** A commit that changed a file, among those that did. */
export interface Commit {
  readonly hash: string;
  /** The commits before it that changed the file; none where the file came in. */
  readonly parents: readonly string[];
  /** When it was written, as ISO 8601 with the author's own time zone. */
  readonly time: string;
  readonly author: string;
  readonly subject: string;
}

const FORMAT = "--format=%aI%x00%an%x00%s%x00";

/** The commits up to one that changed a file, the newest first. `path` is from the data folder. */
export async function listCommits({ git }: Checkout, from: string, path: string): Promise<Commit[]> {
  const args = ["rev-list", "--parents", "--date-order", "--encoding=UTF-8", FORMAT, from, "--", path];
  const text = (await expectGit(git, args)).toString("utf8");
  // Each is a line with the hashes, then the fields, which hold no NUL, and a line break.
  const parts = text.split("\0");
  const commits: Commit[] = [];
  for (let at = 0; at + 3 < parts.length; at += 3) {
    const [head = "", time = ""] = (parts[at] ?? "").replace(/^\n/, "").split("\n");
    const [hash = "", ...parents] = head.replace(/^commit /, "").split(" ");
    commits.push({ hash, parents, time, author: parts[at + 1] ?? "", subject: parts[at + 2] ?? "" });
  }
  return commits;
}
