import { Chalk } from "chalk";
import type { Status, Verdict } from "../record/terms.ts";
import type { Look } from "./look.ts";
import { openStyles, sealLink, sealStyles } from "./own-styles.ts";

/** Colours by meaning. None carries a meaning of its own: every word stands there without colour too. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly name: (text: string) => string;
  /** An address, as a link where the terminal makes links and the address is one of the web. */
  readonly address: (url: string) => string;
  readonly bar: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly status: (status: Status) => string;
  readonly verdict: (verdict: Verdict) => string;
}

export function createPaint({ color, links }: Pick<Look, "color" | "links">): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  // What the data bring is made harmless before a style is put around it, and the style is marked as our own.
  const own = (style: (text: string) => string) => (text: string) => sealStyles(style(openStyles(text)));
  const statusColors = {
    confirmed: own(chalk.red),
    disputed: own(chalk.yellow),
    reported: own(chalk.magenta),
    claimed: own(chalk.cyan),
    refuted: own(chalk.green),
  } as const satisfies Record<Status, (text: string) => string>;
  return {
    heading: own(chalk.bold.underline),
    strong: own(chalk.bold),
    quiet: own(chalk.dim),
    name: own(chalk.cyan),
    address: (url) => (links ? sealLink(url, own(chalk.cyan)(url)) : own(chalk.cyan)(url)),
    bar: own(chalk.blue),
    error: own(chalk.red.bold),
    warning: own(chalk.yellow.bold),
    status: (status) => statusColors[status](status),
    verdict: own(chalk.dim),
  };
}
