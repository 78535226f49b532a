import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { renameOver } from "./rename-over.ts";
import { sweepUnfinished } from "./sweep-unfinished.ts";

/** A file on its way to take the place of another one. */
export interface Replacement {
  /** Adds to it. Throws what the file system throws. */
  readonly write: (piece: string | Uint8Array) => void;
  /** Puts it in its place: until then whoever reads the path finds what was there before. */
  readonly finish: () => void;
  /** Takes away what was written so far, unless it is in its place already. */
  readonly discard: () => void;
}

/** How a file may come to its place. */
export interface Replacing {
  /** What is no plain file, or lies in a folder where nothing can be added, is written as it is; otherwise refused. */
  readonly mayBeInPlace: boolean;
  /** The file must not be there yet; what is there is not touched. */
  readonly isNew?: boolean;
}

/** What says why a file is not written where the file system would have it. */
export class Refusal extends Error {}

export const IS_THERE = "there is a file already, and it is left as it is";

/**
 * Begins to write a file that is there whole or not at all. It keeps the permissions of the one before, and the place to which
 * a link leads. Throws what the file system throws.
 */
export function replaceFile(path: string, { mayBeInPlace, isNew = false }: Replacing): Replacement {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && isNew) throw new Refusal(IS_THERE);
  if (mayBeInPlace && there && !there.isFile()) return writeInPlace(path);
  // To rename over a file asks for no right to write it; its owner's wish is kept all the same.
  if (there) accessSync(path, constants.W_OK);
  const target = there ? realpathSync(path) : path;
  const unfinished = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.part`);
  const file = tryOpen(unfinished, there ? there.mode & 0o777 : null, mayBeInPlace && there !== undefined);
  if (file === null) return writeInPlace(target);
  const close = closeOnce(file);
  return {
    write: (piece) => writeFileSync(file, piece),
    finish: () => {
      fsyncSync(file);
      close();
      if (isNew) linkNew(unfinished, target);
      else renameOver(unfinished, target);
      // Who writes many files sweeps their folder once.
      if (mayBeInPlace) sweepUnfinished(dirname(target), { beside: basename(target) });
    },
    discard: () => {
      close();
      rmSync(unfinished, { force: true });
    },
  };
}

/** Replaces a file by a text at once. */
export function replaceText(path: string, text: string, how: Replacing): void {
  const replacement = replaceFile(path, how);
  try {
    replacement.write(text);
    replacement.finish();
  } finally {
    replacement.discard();
  }
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

/** Null where the folder takes no new files, but has one that may be written instead. */
function tryOpen(unfinished: string, mode: number | null, mayGiveUp: boolean): number | null {
  try {
    return openLike(unfinished, mode);
  } catch (error) {
    if (mayGiveUp && ["EACCES", "EPERM", "EROFS"].includes(codeOf(error))) return null;
    throw error;
  }
}

// What the umask forbids new files holds for none that takes another's place. Some file systems know no permissions.
function openLike(path: string, mode: number | null): number {
  const file = openSync(path, "wx", mode ?? 0o666);
  try {
    if (mode !== null && (fstatSync(file).mode & 0o777) !== mode) fchmodSync(file, mode);
  } catch {}
  return file;
}

// A second name is given to the file only where the name is free, and in one step; a file system without such names takes
// the chance that the file has come within this very moment.
function linkNew(unfinished: string, target: string): void {
  try {
    linkSync(unfinished, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw new Refusal(IS_THERE);
    if (statSync(target, { throwIfNoEntry: false })) throw error;
    renameOver(unfinished, target);
  }
  rmSync(unfinished, { force: true });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
