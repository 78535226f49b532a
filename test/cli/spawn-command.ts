import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { makeCache } from "../make-cache.ts";

const CACHE = makeCache();

/** The command of this checkout. */
export const COMMAND = resolve("bin/breaches.js");

export interface Spawned {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program with arguments; without colour, and with nothing of the tests' own environment but where programs are. */
export function spawn(
  program: string,
  argv: readonly string[],
  cwd = process.cwd(),
  own: Readonly<Record<string, string>> = {},
): Spawned {
  const { PATH, HOME } = process.env;
  const env = {
    PATH,
    HOME,
    TZ: "UTC",
    NO_COLOR: "1",
    BREACHES_CACHE: CACHE,
    BREACHES_CONFIG: "",
    BREACHES_STATE: CACHE,
    ...own,
  };
  const { status, stdout, stderr } = spawnSync(program, argv, { cwd, env, encoding: "utf8", maxBuffer: 2 ** 28 });
  return { code: status, out: stdout, err: stderr };
}

/** Runs the command itself, as a program that `npm` links would. */
export function breaches(...argv: readonly string[]): Spawned {
  return spawn(process.execPath, [COMMAND, ...argv]);
}

/** Runs a line of shell in which `breaches` stands for the command. */
export function shell(line: string, cwd?: string): Spawned {
  return spawn("bash", ["-c", `breaches() { "${process.execPath}" "${COMMAND}" "$@"; }; ${line}`], cwd);
}
