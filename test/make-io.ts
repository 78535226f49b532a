import type { Io } from "../src/commands/io.ts";

/** A world in which nothing happens, for what asks the world only; a pipe of no known width unless told otherwise. */
export function makeIo(world: Partial<Io> = {}): Io {
  return {
    out: () => {},
    err: () => {},
    readInput: async () => "",
    ask: async () => null,
    isInputTerminal: false,
    outPieces: async () => {},
    writeFile: async () => {},
    env: {},
    system: "",
    runner: { pid: process.pid, isRunning },
    cwd: process.cwd(),
    now: () => new Date(0),
    isTerminal: false,
    columns: null,
    rows: null,
    page: async () => false,
    onInterrupt: () => () => {},
    isErrorTerminal: false,
    ...world,
  };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
