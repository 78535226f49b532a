import type { Content, Io } from "../src/commands/io.ts";
import { run } from "../src/main.ts";
import { makeCache } from "./make-cache.ts";
import { makeIo } from "./make-io.ts";

const CACHE = makeCache();

/** What a run printed and wrote, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly files: readonly (readonly [path: string, text: string])[];
}

export interface World {
  readonly packageRoot: string;
  /** Columns of the terminal; left out, standard output is a pipe. */
  readonly terminal?: number;
  readonly input?: string;
  /** What a person at the terminal types, line by line. */
  readonly typed?: readonly string[];
  readonly env?: Io["env"];
  readonly now?: Date;
}

/** Runs a command line within this process, without colour, on 22 November 2026 where no other day is given. */
export async function runInProcess(argv: readonly string[], world: World): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const files: [string, string][] = [];
  const typed = [...(world.typed ?? [])];
  const io: Io = {
    ask: async (prompt) => {
      const line = typed.shift() ?? null;
      err.push(`${prompt}${line ?? "␄"}\n`);
      return line;
    },
    isInputTerminal: world.typed !== undefined,
    out: (content) => void out.push(showContent(content)),
    outPieces: async (pieces) => void out.push(showContent(pieces)),
    err: (text) => void err.push(text),
    readInput: async () => world.input ?? "",
    writeFile: async (path, content) => {
      if (path.startsWith("/no-such-folder/"))
        throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: "ENOENT" });
      files.push([path, showContent(content)]);
    },
    env: { NO_COLOR: "1", BREACHES_CACHE: CACHE, BREACHES_CONFIG: "", ...world.env },
    system: "Node 20.19.0, linux x64",
    runner: makeIo().runner,
    cwd: process.cwd(),
    now: () => world.now ?? new Date("2026-11-22T12:00:00Z"),
    isTerminal: world.terminal !== undefined,
    columns: world.terminal ?? null,
    rows: null,
    page: async () => false,
    isErrorTerminal: false,
    onInterrupt: () => () => {},
  };
  const code = await run(argv, io, world.packageRoot);
  return { code, out: out.join(""), err: err.join(""), files };
}

// Bytes are not printed; a test that wants them asks the writer itself.
function showContent(content: Content): string {
  if (content instanceof Uint8Array) return `(${content.length} bytes)\n`;
  if (typeof content === "string") return content;
  const pieces = [...content];
  const isText = pieces.every((piece) => typeof piece === "string");
  return isText ? pieces.join("") : `(${pieces.reduce((sum, { length }) => sum + length, 0)} bytes)\n`;
}
