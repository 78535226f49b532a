import type { Runner } from "../store/runner-name.ts";

/** Some of an answer: a text, or bytes. */
export type Piece = string | Uint8Array;

/** An answer at once, or in pieces that are made one after another. */
export type Content = Piece | Iterable<Piece>;

/** The outside world, as a run sees it. `cli.ts` gives the real one, tests give one of their own. */
export interface Io {
  readonly out: (content: string | Uint8Array) => void;
  /** Prints pieces, each when the one before has gone; stops without a word where nobody reads on. */
  readonly outPieces: (pieces: Iterable<Piece>) => Promise<void>;
  readonly err: (text: string) => void;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  /** Shows a prompt on standard error and reads a line from the person at standard input; null where there is no more. */
  readonly ask: (prompt: string) => Promise<string | null>;
  /** Whether standard input is a terminal, where a person can be asked. */
  readonly isInputTerminal: boolean;
  /** Writes a file whole or not at all; throws what the file system throws. */
  readonly writeFile: (path: string, content: Content) => Promise<void>;
  readonly env: { readonly [name: string]: string | undefined };
  /** The runtime with its version, and the platform, for people: `Node 20.20.2, linux x64`. */
  readonly system: string;
  /** The process that runs, and whether others do. */
  readonly runner: Runner;
  /** The current directory. */
  readonly cwd: string;
  readonly now: () => Date;
  /** Whether standard output is a terminal, and how wide it is. */
  readonly isTerminal: boolean;
  readonly columns: number | null;
  /** How many lines the terminal shows at once; null where standard output is none. */
  readonly rows: number | null;
  /** Shows text through a pager and waits for its end; false where it cannot be started. Leaving it early is no fault. */
  readonly page: (command: string, text: string) => Promise<boolean>;
  /** Whether standard error is a terminal, where progress can be drawn. */
  readonly isErrorTerminal: boolean;
  /** Has something done should the run be interrupted (Ctrl-C, or a wish to end), before it ends; gives what takes that back. */
  readonly onInterrupt: (cleanUp: () => void) => () => void;
}
