import { BreachesError } from "../../record/breaches-error.ts";

/** A flag that the user's settings ask for, as if it stood on the command line. */
export interface Setting {
  /** The command it is for; null for every command that has the flag. */
  readonly command: string | null;
  /** The long flag: `--limit`, `--no-color`. */
  readonly flag: string;
  /** What follows the flag; null where nothing does. */
  readonly value: string | null;
  /** Where it stands, as `file:line`. */
  readonly place: string;
}

/** Settings have so many characters at most. */
export const LONGEST = 64_000;

const LINE = /^(?:(?<command>[a-z][a-z-]*)\s+)?(?<flag>--[a-z][a-z-]*)(?:(?:\s*=\s*|\s+)(?<value>.*\S))?$/s;

/**
 * Reads settings: a flag a line, as on the command line, with a command's word before it where it is for that command alone.
 * Empty lines and those that begin with `#` are passed over. Throws `BreachesError` of code `usage` with file and line.
 */
export function parseSettings(text: string, file: string): Setting[] {
  if (text.length > LONGEST) {
    const [found, most] = [text.length, LONGEST].map((length) => length.toLocaleString("en"));
    throw new BreachesError("usage", `${file}: found ${found} characters, expected ${most} at most`);
  }
  return text.split(/\r?\n/).flatMap((line, at): Setting[] => {
    const written = line.trim();
    const place = `${file}:${at + 1}`;
    if (written === "" || written.startsWith("#")) return [];
    const { command = null, flag, value = null } = LINE.exec(written)?.groups ?? {};
    if (flag === undefined) {
      const expected = "expected a flag as on the command line, like --no-color or list --limit 50";
      throw new BreachesError("usage", `${place}: found ${JSON.stringify(written)}, ${expected}`);
    }
    return [{ command, flag, value, place }];
  });
}
