/** The outside world, as a run sees it. `cli.ts` gives the real one, tests give one of their own. */
export interface Io {
  readonly out: (content: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  /** All of standard input. */
  readonly readInput: () => Promise<string>;
  /** Writes a file; throws what the file system throws. */
  readonly writeFile: (path: string, content: string | Uint8Array) => void;
  readonly env: { readonly [name: string]: string | undefined };
  /** The current directory. */
  readonly cwd: string;
  readonly now: () => Date;
  /** Whether standard output is a terminal, and how wide it is. */
  readonly isTerminal: boolean;
  readonly columns: number | null;
  /** Whether standard error is a terminal, where progress can be drawn. */
  readonly isErrorTerminal: boolean;
  /** Has something done should the run be interrupted (Ctrl-C), before it ends; gives what takes that back. */
  readonly onInterrupt: (cleanUp: () => void) => () => void;
}
