import { showNumber } from "../record/show-values.ts";

const WIDTH = 24;
/** Takes a bar away again: back to the beginning of the line, and clear it. */
export const NO_PROGRESS = "\r\u001b[K";

/** A line that tells how far something is, in files or another unit, written over the one before. */
export function renderProgress(step: string, done: number, of: number, unit?: string): string {
  const filled = of === 0 ? WIDTH : Math.round((WIDTH * done) / of);
  const bar = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}`;
  return `${NO_PROGRESS}${step.padEnd(8)} ${bar} ${showNumber(done)} of ${showNumber(of)}${unit === undefined ? "" : ` ${unit}`}`;
}
