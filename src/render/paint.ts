import { Chalk } from "chalk";
import type { Status, Verdict } from "../record/terms.ts";

/** Colours by meaning. None carries a meaning of its own: every word stands there without colour too. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly name: (text: string) => string;
  readonly bar: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly status: (status: Status) => string;
  readonly verdict: (verdict: Verdict) => string;
}

export function createPaint(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const statusColors = {
    confirmed: chalk.red,
    disputed: chalk.yellow,
    reported: chalk.magenta,
    claimed: chalk.cyan,
    refuted: chalk.green,
  } as const satisfies Record<Status, (text: string) => string>;
  return {
    heading: chalk.bold.underline,
    strong: chalk.bold,
    quiet: chalk.dim,
    name: chalk.cyan,
    bar: chalk.blue,
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    status: (status) => statusColors[status](status),
    verdict: (verdict) => chalk.dim(verdict),
  };
}
