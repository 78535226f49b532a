import { BreachesError } from "../../record/breaches-error.ts";
import { reasonOf } from "../../record/reason-of.ts";
import { expandHome, readSettings, settingsPath } from "../../store/read-settings.ts";
import type { Io } from "../io.ts";
import { parseSettings, type Setting } from "./parse-settings.ts";

/** The settings in force, with the file they are from; none where there is no such file, or BREACHES_CONFIG is empty. */
export interface LoadedSettings {
  readonly path: string;
  readonly exists: boolean;
  readonly settings: readonly Setting[];
}

/** Throws `BreachesError` of code `usage` for a file that cannot be read or understood. */
export function loadSettings({ env }: Io): LoadedSettings {
  const path = settingsPath(env.BREACHES_CONFIG);
  const text = readFile(path);
  const settings = parseSettings(text ?? "", path);
  return {
    path,
    exists: text !== null,
    settings: settings.map((setting) => ({ ...setting, value: setting.value && expandHome(setting.value) })),
  };
}

/**
 * The settings to run under. The folder of another user's settings, which `sudo -u` and services leave in place, keeps
 * nobody from an answer: that it cannot be looked into is told.
 */
export function settingsInForce(io: Io): readonly Setting[] {
  try {
    return loadSettings(io).settings;
  } catch (error) {
    if (io.env.BREACHES_CONFIG !== undefined || !isForbidden(error)) throw error;
    io.err(`working without settings: ${error.message}\n`);
    return [];
  }
}

function isForbidden(error: unknown): error is BreachesError {
  if (!(error instanceof BreachesError)) return false;
  const { cause } = error;
  return cause instanceof Error && "code" in cause && (cause.code === "EACCES" || cause.code === "EPERM");
}

function readFile(path: string): string | null {
  try {
    return readSettings(path);
  } catch (cause) {
    throw new BreachesError("usage", `${path}: the settings cannot be read: ${reasonOf(cause)}`, null, { cause });
  }
}
