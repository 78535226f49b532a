import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { leaveFolder } from "./leave-folder.ts";
import { writeInto } from "./make-folder.ts";

/** A git repository of a test's own, with nothing of the machine's settings. */
export interface TestCheckout {
  readonly folder: string;
  /** Runs git and gives what it prints. */
  readonly git: (...args: readonly string[]) => string;
  readonly write: (path: string, text: string) => void;
  /** Commits everything there is, on a day of 2026 of the form `05-14`; gives the hash. */
  readonly commit: (day: string, subject: string, author?: string) => string;
}

/** Makes an empty repository in a temporary folder, which `remove` takes away. */
export function makeCheckout(): TestCheckout & { readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "breaches-checkout-"));
  const git = (...args: readonly string[]) => runGit(folder, args);
  git("init", "--quiet", "--initial-branch=main");
  const commit = (day: string, subject: string, author = "Ann Archer") => {
    git("add", "--all");
    const time = `2026-${day}T12:00:00+02:00`;
    const env = { GIT_AUTHOR_NAME: author, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time };
    runGit(folder, ["commit", "--quiet", "--allow-empty", `--message=${subject}`], env);
    return git("rev-parse", "HEAD").trim();
  };
  const write = (path: string, text: string) => writeInto(folder, path, text);
  return { folder, git, write, commit, remove: () => leaveFolder(folder) };
}

/** The same, gone with the running test. */
export function makeOwnCheckout(): TestCheckout {
  const { remove, ...checkout } = makeCheckout();
  onTestFinished(remove);
  return checkout;
}

/** Runs git in a folder, without the settings of whoever runs the tests. */
export function runGit(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const own = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", GIT_AUTHOR_NAME: "Ann Archer" };
  const emails = { GIT_AUTHOR_EMAIL: "ann@archer.example", GIT_COMMITTER_EMAIL: "ann@archer.example" };
  return execFileSync("git", args, {
    cwd: folder,
    env: { PATH: process.env.PATH, ...own, ...emails, GIT_COMMITTER_NAME: "Ann Archer", ...env },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}
