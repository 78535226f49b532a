import { BreachesError } from "../../record/breaches-error.ts";
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

function readFile(path: string): string | null {
  try {
    return readSettings(path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BreachesError("usage", `${path}: the settings cannot be read: ${reason}`, null, { cause });
  }
}
