import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

const COMMAND = resolve("bin/breaches.js");
// Longer than any of them takes: a run that waits for what never comes is ended, and has no code.
const MOST_MS = 30_000;

/** Runs a line of shell in a folder, in which `breaches` stands for the command; `as` comes before it. */
export function runLine(root: string, line: string, as = "") {
  const command = `breaches() { ${as} "${process.execPath}" "${COMMAND}" "$@"; }; ${line}`;
  const env = {
    PATH: process.env.PATH,
    HOME: join(root, "home"),
    BREACHES_CACHE: join(root, "cache"),
    BREACHES_STATE: join(root, "state"),
    TZ: "UTC",
  };
  const how = { cwd: root, env, encoding: "utf8", timeout: MOST_MS } as const;
  const { status, stdout, stderr } = spawnSync("bash", ["-c", command], how);
  return { code: status, out: stdout, err: stderr };
}
