import type { Io } from "./io.ts";

/** The pager's command line, and where it comes from; null where answers are printed at once. */
export interface Pager {
  readonly command: string | null;
  readonly because: string;
}

export const NO_PAGER: Pager = { command: null, because: "it fits the screen" };

/**
 * Flag, then BREACHES_PAGER, then PAGER, then less. None in a pipe, on a dumb terminal, and where the one that is asked for
 * is empty or cat. The command line is the user's own and goes through a shell; no record and no data folder has a say in it.
 */
export function decidePager(flag: string | false | undefined, { env, isTerminal }: Io): Pager {
  if (flag === false) return { command: null, because: "--no-pager" };
  if (!isTerminal) return { command: null, because: "standard output is no terminal" };
  if (flag !== undefined) return nameCommand(flag, "--pager");
  if (env.BREACHES_PAGER !== undefined) return nameCommand(env.BREACHES_PAGER, "BREACHES_PAGER");
  if (env.TERM === "dumb") return { command: null, because: "TERM=dumb" };
  if (env.PAGER !== undefined) return nameCommand(env.PAGER, "PAGER");
  return { command: "less", because: "nothing else was asked for" };
}

function nameCommand(asked: string, because: string): Pager {
  const command = asked.trim();
  return { command: command === "" || command === "cat" ? null : command, because };
}

/** Whether text takes more lines than the terminal shows at once, with one for the prompt. */
export function isLonger(text: string, { isTerminal, rows }: Io): boolean {
  if (!isTerminal || rows === null) return false;
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    lines += 1;
    if (lines >= rows) return true;
  }
  return false;
}
