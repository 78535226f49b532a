import { BreachesError } from "../record/breaches-error.ts";
import { FORMATS, type Format, type Look } from "../render/look.ts";
import type { OutputFlags } from "./flags/output-flags.ts";
import type { Io } from "./io.ts";

type LookFlags = Pick<OutputFlags, "format" | "json" | "color" | "header" | "output">;

/**
 * Decides how answers look, in this one place. A flag beats the environment, the environment beats the terminal.
 * `ifPiped` is the format where nobody asked for one and no person is watching.
 */
export function decideLook(flags: LookFlags, io: Io, ifPiped: Format): Look {
  const terminal = io.isTerminal && flags.output === undefined;
  return {
    format: decideFormat(flags) ?? (terminal ? "table" : ifPiped),
    color: decideColor(flags.color, io, terminal),
    unicode: !terminal || decideUnicode(io),
    width: decideWidth(io, terminal),
    terminal,
    header: flags.header ?? false,
  };
}

function decideFormat({ format, json }: LookFlags): Format | null {
  if (json && format !== undefined && format !== "json") {
    throw new BreachesError("usage", `found --json with --format ${format}, expected one of the two`);
  }
  if (json) return "json";
  return FORMATS.find((known) => known === format) ?? null;
}

/** Flag, then NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then TERM=dumb, then whether it is a terminal. */
export function decideColor(flag: boolean | undefined, { env }: Io, terminal: boolean): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR) return false;
  if (isForced(env.FORCE_COLOR) || isForced(env.CLICOLOR_FORCE)) return true;
  return terminal && env.TERM !== "dumb";
}

/**
 * Whether a terminal shows signs beyond ASCII: not the console of Linux or a dumb one, nor where the locale names another
 * character set than UTF-8, nor Windows' old console. A locale that is not set says nothing.
 */
function decideUnicode({ env }: Io): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "UTF-8";
  if (env.TERM === "dumb" || env.TERM === "linux" || !/utf-?8/i.test(locale)) return false;
  return env.OS !== "Windows_NT" || [env.WT_SESSION, env.TERM_PROGRAM, env.TERM].some((value) => value !== undefined);
}

function isForced(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0" && value !== "false";
}

function decideWidth({ env, columns }: Io, terminal: boolean): number {
  const asked = Number.parseInt(env.COLUMNS ?? "", 10);
  const width = Number.isNaN(asked) ? (terminal ? columns : null) : asked;
  return Math.max(40, width ?? 80);
}
