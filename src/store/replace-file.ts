import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** A file on its way to take the place of another one. */
export interface Replacement {
  /** Adds to it. Throws what the file system throws. */
  readonly write: (piece: string | Uint8Array) => void;
  /** Puts it in its place: until then whoever reads the path finds what was there before. */
  readonly finish: () => void;
  /** Takes away what was written so far, unless it is in its place already. */
  readonly discard: () => void;
}

// What killed runs left beside a file goes with a later run that writes the same file.
const ABANDONED_MS = 10 * 60 * 1000;

/**
 * Begins to write a file that is there whole or not at all. It keeps the permissions of the one before, and the place to which
 * a link leads. What is no plain file (a device, a pipe) is written as it is, and so is one in a folder where nothing can be
 * added. Throws what the file system throws.
 */
export function replaceFile(path: string): Replacement {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) return writeInPlace(path);
  const target = there ? realpathSync(path) : path;
  const unfinished = `${beginningOf(target)}${randomBytes(6).toString("hex")}.part`;
  const file = tryOpen(unfinished, there ? there.mode & 0o777 : 0o666, there !== undefined);
  if (file === null) return writeInPlace(target);
  const close = closeOnce(file);
  return {
    write: (piece) => writeFileSync(file, piece),
    finish: () => {
      fsyncSync(file);
      close();
      renameSync(unfinished, target);
      sweepBeside(target);
    },
    discard: () => {
      close();
      rmSync(unfinished, { force: true });
    },
  };
}

function writeInPlace(path: string): Replacement {
  const file = openSync(path, "w");
  const close = closeOnce(file);
  return { write: (piece) => writeFileSync(file, piece), finish: close, discard: close };
}

function closeOnce(file: number): () => void {
  let isOpen = true;
  return () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
}

/** Null where the folder takes no new files, but has one that may be written. */
function tryOpen(unfinished: string, mode: number, isThere: boolean): number | null {
  try {
    return openSync(unfinished, "wx", mode);
  } catch (error) {
    const isRefused =
      error instanceof Error && "code" in error && ["EACCES", "EPERM", "EROFS"].includes(String(error.code));
    if (isThere && isRefused) return null;
    throw error;
  }
}

function beginningOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.`);
}

function sweepBeside(target: string): void {
  try {
    const folder = dirname(target);
    const beginning = basename(beginningOf(target));
    for (const name of readdirSync(folder)) {
      const isOurs = name.startsWith(beginning) && /^[\da-f]{12}\.part$/.test(name.slice(beginning.length));
      const path = join(folder, name);
      if (isOurs && Math.abs(Date.now() - statSync(path).mtimeMs) > ABANDONED_MS) rmSync(path, { force: true });
    }
  } catch {
    // The file is in its place; a later run sweeps.
  }
}
