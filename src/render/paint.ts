import { Chalk } from "chalk";
import type { Status, Verdict } from "../record/terms.ts";
import type { Look } from "./look.ts";

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
    address: (url) => (links ? linkTo(url, chalk.cyan(url)) : chalk.cyan(url)),
    bar: chalk.blue,
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    status: (status) => statusColors[status](status),
    verdict: (verdict) => chalk.dim(verdict),
  };
}

// OSC 8. An address as the standard writes it is plain ASCII, so that none can end the sequence early.
function linkTo(url: string, text: string): string {
  const { protocol, href } = URL.canParse(url) ? new URL(url) : { protocol: "", href: "" };
  return protocol === "https:" || protocol === "http:" ? `\u001b]8;;${href}\u001b\\${text}\u001b]8;;\u001b\\` : text;
}
