import { expectGit } from "./expect-git.ts";
import type { GitPlace } from "./run-git.ts";

/** The contents of objects, in the order of their names (`<commit>:<path>`); null where there is no such object. One process reads all. */
export async function readObjects(git: GitPlace, names: readonly string[]): Promise<(Buffer | null)[]> {
  if (names.length === 0) return [];
  const out = await expectGit(git, ["cat-file", "--batch"], names.map((name) => `${name}\n`).join(""));
  const contents: (Buffer | null)[] = [];
  for (let at = 0; contents.length < names.length; ) {
    const end = out.indexOf("\n", at);
    if (end === -1) throw new Error("git told of fewer objects than were asked for");
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(out.toString("utf8", at, end))?.[1];
    const start = end + 1;
    contents.push(size === undefined ? null : out.subarray(start, start + Number(size)));
    at = size === undefined ? start : start + Number(size) + 1;
  }
  return contents;
}
