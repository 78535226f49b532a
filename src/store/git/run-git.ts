import { type ExecFileException, execFile } from "node:child_process";
import { homedir, tmpdir } from "node:os";
import { BreachesError } from "../../record/breaches-error.ts";
import { isFolder } from "../is-folder.ts";

/** Where git runs, and with which environment. */
export interface GitPlace {
  /** An absolute path in the checkout. */
  readonly folder: string;
  readonly env: { readonly [name: string]: string | undefined };
}

/** What git printed, and how it ended. */
export interface GitResult {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/**
 * Settings of the checkout that could start a program or open a connection, each turned off. What is called reads objects
 * alone, without hooks, filters, external diffs or a pager; a clone without all of its objects must not fetch the others.
 */
const SAFE = [
  "--no-pager",
  "--literal-pathspecs",
  ...["core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat", "protocol.allow=never"].flatMap((one) => [
    "-c",
    one,
  ]),
];

const SAFE_ENV = {
  LC_ALL: "C",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_PAGER: "cat",
};

// The user's own settings decide whose checkouts are trusted (safe.directory); the rest of GIT_… speaks of other checkouts.
const KEPT = [
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CEILING_DIRECTORIES",
  "GIT_EXEC_PATH",
];

const MOST_BYTES = 1 << 30;

/** Runs git on objects of a checkout, without a shell. Throws `no-data` where there is no git. */
export async function runGit(
  { folder, env }: GitPlace,
  args: readonly string[],
  input: string | null = null,
): Promise<GitResult> {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith("GIT_") || KEPT.includes(name));
  const options = {
    // Windows looks for git.exe in the current folder first, which must not be one of data.
    cwd: [homedir(), tmpdir()].find(isFolder),
    env: { ...Object.fromEntries(kept), ...SAFE_ENV },
    encoding: "buffer",
    maxBuffer: MOST_BYTES,
    windowsHide: true,
  } as const;
  return new Promise((resolve, reject) => {
    const child = execFile("git", [...SAFE, "-C", folder, ...args], options, (error, out, err) => {
      const code = codeOf(error);
      if (code === null) reject(cannotStart(error));
      else resolve({ code, out, err: err.toString("utf8").trim() });
    });
    // Git that ends early, since it is not there or refuses the checkout, closes the pipe: its end tells why.
    child.stdin?.on("error", () => {}).end(input ?? "");
  });
}

function codeOf(error: ExecFileException | null): number | null {
  if (error === null) return 0;
  return typeof error.code === "number" ? error.code : null;
}

function cannotStart(error: ExecFileException | null): BreachesError {
  const reason = error?.code === "ENOENT" ? "there is no git" : (error?.message ?? "").split("\n")[0];
  return new BreachesError(
    "no-data",
    `git cannot be run: ${reason}`,
    "breaches log reads the history that git keeps of a data folder: install git, or put it into PATH",
    { cause: error },
  );
}
