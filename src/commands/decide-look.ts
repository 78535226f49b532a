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
    unicode: !terminal || decideUnicode(io).value,
    links: terminal && decideLinks(io.env).value,
    width: explainWidth(io, terminal).value,
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

/** What was decided, and what decided it. */
export interface Decision<Value> {
  readonly value: Value;
  readonly because: string;
}

/**
 * Whether a terminal shows signs beyond ASCII: not the console of Linux or a dumb one, nor where the locale names another
 * character set than UTF-8, nor Windows' old console. A locale that is not set says nothing.
 */
export function decideUnicode({ env }: Io): Decision<boolean> {
  if (env.TERM === "dumb" || env.TERM === "linux") return { value: false, because: `TERM=${env.TERM}` };
  const [name, locale] = ["LC_ALL", "LC_CTYPE", "LANG"].map((one) => [one, env[one]]).find(([, value]) => value) ?? [];
  if (locale !== undefined && !/utf-?8/i.test(locale)) return { value: false, because: `${name}=${locale}` };
  const isOld =
    env.OS === "Windows_NT" && [env.WT_SESSION, env.TERM_PROGRAM, env.TERM].every((one) => one === undefined);
  if (isOld) return { value: false, because: "Windows' old console" };
  return { value: true, because: name === undefined ? "no locale says otherwise" : `${name}=${locale}` };
}

export function decideColor(flag: boolean | undefined, io: Io, terminal: boolean): boolean {
  return explainColor(flag, io, terminal).value;
}

/** Flag, then NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then TERM=dumb, then whether it is a terminal. */
export function explainColor(flag: boolean | undefined, { env }: Io, terminal: boolean): Decision<boolean> {
  if (flag !== undefined) return { value: flag, because: flag ? "--color" : "--no-color" };
  if (env.NO_COLOR) return { value: false, because: "NO_COLOR" };
  if (isForced(env.FORCE_COLOR)) return { value: true, because: "FORCE_COLOR" };
  if (isForced(env.CLICOLOR_FORCE)) return { value: true, because: "CLICOLOR_FORCE" };
  if (!terminal) return { value: false, because: "standard output is no terminal" };
  return env.TERM === "dumb" ? { value: false, because: "TERM=dumb" } : { value: true, because: "a terminal" };
}

// Terminals that are known to make links, by what they say of themselves.
const LINKING_PROGRAMS = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "zed", "rio", "Tabby"];
const LINKING_TERMS = /^(xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/;

/**
 * FORCE_HYPERLINK, then whether the terminal is one known to have links (OSC 8). Within tmux or screen nobody knows what
 * the terminal outside does with them, so there are none.
 */
export function decideLinks(env: Io["env"]): Decision<boolean> {
  if (env.FORCE_HYPERLINK !== undefined) return { value: isForced(env.FORCE_HYPERLINK), because: "FORCE_HYPERLINK" };
  if (env.TERM === "dumb") return { value: false, because: "TERM=dumb" };
  if (env.TMUX !== undefined || /^(screen|tmux)/.test(env.TERM ?? ""))
    return { value: false, because: "tmux or screen" };
  const program = LINKING_PROGRAMS.find((name) => name === env.TERM_PROGRAM);
  if (program !== undefined) return { value: true, because: `TERM_PROGRAM=${program}` };
  if (env.WT_SESSION !== undefined) return { value: true, because: "Windows Terminal" };
  if (env.KONSOLE_VERSION !== undefined) return { value: true, because: "Konsole" };
  if (Number(env.VTE_VERSION ?? 0) >= FIRST_LINKING_VTE) return { value: true, because: `VTE ${env.VTE_VERSION}` };
  const known = LINKING_TERMS.test(env.TERM ?? "");
  return { value: known, because: known ? `TERM=${env.TERM}` : "no terminal known to have them" };
}

// VTE 0.50 made links of them first.
const FIRST_LINKING_VTE = 5000;

function isForced(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0" && value !== "false";
}

const LEAST_WIDTH = 40;

/** COLUMNS, then the terminal, then 80; never less than what a card needs. */
export function explainWidth({ env, columns }: Io, terminal: boolean): Decision<number> {
  const asked = Number.parseInt(env.COLUMNS ?? "", 10);
  if (!Number.isNaN(asked)) return { value: Math.max(LEAST_WIDTH, asked), because: "COLUMNS" };
  if (!terminal || columns === null) return { value: 80, because: "no terminal tells its width" };
  return { value: Math.max(LEAST_WIDTH, columns), because: "the terminal" };
}
