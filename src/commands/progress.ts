import { NO_PROGRESS, renderProgress } from "../render/progress.ts";
import type { Io } from "./io.ts";

/** Tells those who watch how far a long step is. */
export interface Progress {
  readonly show: (step: string, done: number, of: number, unit?: string) => void;
  /** Takes away what was drawn. */
  readonly end: () => void;
}

/** A bar on a terminal, once it takes longer than a blink. */
export function createProgress(io: Io, isQuiet: boolean): Progress {
  const isShown = io.isErrorTerminal && !isQuiet;
  let last = io.now().getTime() + 400;
  let drawn = false;
  return {
    show: (step, done, of, unit) => {
      if (!isShown || io.now().getTime() - last < 100) return;
      last = io.now().getTime();
      drawn = true;
      io.err(renderProgress(step, done, of, unit));
    },
    end: () => {
      if (drawn) io.err(NO_PROGRESS);
    },
  };
}
