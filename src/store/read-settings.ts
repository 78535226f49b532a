import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import envPaths from "env-paths";

/**
 * Where the settings of the person who runs the program stand: in the file chosen, else where the system keeps such files
 * (XDG on Linux). No other place is ever looked at, so that a folder of data cannot bring settings of its own.
 */
export function settingsPath(chosen: string | undefined): string {
  return chosen ?? join(envPaths("breaches", { suffix: "" }).config, "config");
}

/**
 * A person's settings as written; null where there are none. Throws what the file system throws where the file is there
 * and cannot be read.
 */
export function readSettings(path: string): string | null {
  if (path === "") return null;
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    // HOME=/dev/null is how many a script says that there is no home.
    const isMissing = error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR"].includes(String(error.code));
    if (isMissing) return null;
    throw error;
  }
}

/** A path that begins with `~/` means the home folder, as a shell would have it; it stays as it is where there is none. */
export function expandHome(value: string): string {
  try {
    return value.startsWith("~/") ? join(homedir(), value.slice(2)) : value;
  } catch {
    return value;
  }
}
