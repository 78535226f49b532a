import { openStyles } from "../render/own-styles.ts";
import { NO_PROGRESS } from "../render/progress.ts";
import type { Io, Piece } from "./io.ts";

/**
 * The outside world, reached through the one place where text is made safe to read: whatever a command prints or writes,
 * nothing in it can steer a terminal or hide from the reader but the styles that this program draws. Hidden characters
 * are shown as JSON escapes them, so that JSON carries them intact. Bytes are left alone.
 */
export function guardIo(io: Io): Io {
  return {
    readInput: io.readInput,
    env: io.env,
    system: io.system,
    runner: io.runner,
    cwd: io.cwd,
    now: io.now,
    isTerminal: io.isTerminal,
    columns: io.columns,
    rows: io.rows,
    onInterrupt: io.onInterrupt,
    // Read when it is asked for: to look at standard error takes time.
    get isErrorTerminal() {
      return io.isErrorTerminal;
    },
    get isInputTerminal() {
      return io.isInputTerminal;
    },
    ask: (prompt) => io.ask(openStyles(prompt)),
    out: (content) => io.out(guardContent(content)),
    outPieces: (pieces) => io.outPieces(guardPieces(pieces)),
    err: (text) => io.err(guardError(text)),
    page: (command, text) => io.page(command, openStyles(text)),
    writeFile: (path, content) =>
      io.writeFile(
        path,
        typeof content === "string" || content instanceof Uint8Array ? guardContent(content) : guardPieces(content),
      ),
  };
}

function* guardPieces(pieces: Iterable<Piece>): Iterable<Piece> {
  let isFirst = true;
  for (const piece of pieces) {
    if (isFirst) yield guardContent(piece);
    else yield typeof piece === "string" ? openStyles(piece) : piece;
    isFirst = false;
  }
}

function guardContent(content: Piece): Piece {
  return typeof content === "string" ? guardText(content) : content;
}

// The byte order mark of a file is no text of the data: writers of rows have shown theirs before.
function guardText(text: string): string {
  return text.startsWith("\ufeff") ? `\ufeff${openStyles(text.slice(1))}` : openStyles(text);
}

// A bar of progress is written over the one before it.
function guardError(text: string): string {
  return text.startsWith(NO_PROGRESS) ? NO_PROGRESS + openStyles(text.slice(NO_PROGRESS.length)) : openStyles(text);
}
