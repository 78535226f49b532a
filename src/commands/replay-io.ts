import { NO_PROGRESS } from "../render/progress.ts";
import type { Io, Piece } from "./io.ts";

/** The outside world of a run that may have to begin anew. */
export interface ReplayIo {
  readonly io: Io;
  /**
   * From now on what was told before is not told again: the first letters of the answer, which are the same whenever it is
   * made, and every remark that stands on standard error already. Standard input is as it was.
   */
  readonly beginAgain: () => void;
}

export function createReplayIo(outside: Io): ReplayIo {
  let [told, known] = [0, 0];
  let remarks: string[] = [];
  let toldRemarks: readonly string[] = [];
  let input: Promise<string> | null = null;
  const cut = (content: Piece) => {
    const from = Math.min(content.length, Math.max(0, known - told));
    told += content.length;
    return typeof content === "string" ? content.slice(from) : content.subarray(from);
  };
  const tell = (text: string) => {
    remarks.push(text);
    const isKnown = !text.startsWith(NO_PROGRESS) && toldRemarks.includes(text);
    if (!isKnown) outside.err(text);
  };
  const cutPieces = function* (pieces: Iterable<Piece>): Iterable<Piece> {
    for (const piece of pieces) yield cut(piece);
  };
  const io: Io = {
    ...pick(outside),
    get isErrorTerminal() {
      return outside.isErrorTerminal;
    },
    get isInputTerminal() {
      return outside.isInputTerminal;
    },
    ask: outside.ask,
    out: (content) => outside.out(cut(content)),
    outPieces: (pieces) => outside.outPieces(cutPieces(pieces)),
    err: tell,
    readInput: () => {
      input ??= outside.readInput();
      return input;
    },
  };
  return {
    io,
    beginAgain: () => {
      [known, told] = [Math.max(known, told), 0];
      [toldRemarks, remarks] = [[...toldRemarks, ...remarks], []];
    },
  };
}

// Standard error is left alone until somebody asks about it.
function pick({ ask, isInputTerminal, writeFile, env, system, cwd, now, isTerminal, columns, rows, ...rest }: Io) {
  const { page, onInterrupt, runner } = rest;
  return {
    ask,
    isInputTerminal,
    writeFile,
    env,
    system,
    runner,
    cwd,
    now,
    isTerminal,
    columns,
    rows,
    page,
    onInterrupt,
  };
}
