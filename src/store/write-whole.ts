import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { BreachesError } from "../record/breaches-error.ts";

/** How a file may be written. */
export interface Writing {
  /** The folder that is not left, by no link. */
  readonly within: string;
  /** The file must not be there yet; what is there is not touched. */
  readonly isNew?: boolean;
}

// What an interrupted run left lies longer than any run takes to write a file.
const LEFT_BEHIND_MS = 10_000;

/**
 * Writes a file whole or not at all: beside its place first, down to the disk, then by renaming. A file that is replaced
 * keeps its mode, and a link within the folder leads to the file that is written. Throws `cannot-write`.
 */
export function writeWhole(path: string, text: string, { within, isNew = false }: Writing): void {
  try {
    makeFolder(dirname(path), within);
    const target = findTarget(path, within);
    if (isNew && isThere(target)) throw new Refusal(IS_THERE);
    const beside = writeBeside(target, text);
    try {
      if (isNew) linkNew(beside, target);
      else renameSync(beside, target);
    } finally {
      rmSync(beside, { force: true });
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BreachesError("cannot-write", `${path}: cannot be written: ${reason}`, null, { cause });
  }
}

class Refusal extends Error {}
const LEADS_OUT = "a link leads out of the data folder";
const IS_THERE = "there is a file already, and it is left as it is";

// Nothing is made where a link leads, either.
function makeFolder(folder: string, within: string): void {
  let there = folder;
  while (!isThere(there)) there = dirname(there);
  if (isThere(within) && !isWithin(realpathSync(there), within)) throw new Refusal(LEADS_OUT);
  mkdirSync(folder, { recursive: true });
}

function isWithin(real: string, folder: string): boolean {
  return `${real}${sep}`.startsWith(realpathSync(folder) + sep);
}

/** The file itself, behind whatever link leads to it; refused where that lies elsewhere. */
function findTarget(path: string, within: string): string {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (isLink && !isThere(path)) throw new Refusal("it is a link to nothing");
  const target = isLink ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
  if (isWithin(target, within)) return target;
  throw new Refusal(LEADS_OUT);
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function writeBeside(target: string, text: string): string {
  const before = statSync(target, { throwIfNoEntry: false });
  // To rename over a file asks for no right to write it; its owner's wish is kept all the same.
  if (before) accessSync(target, constants.W_OK);
  const { beside, file } = openBeside(target);
  try {
    writeFileSync(file, text);
    if (before) fchmodSync(file, before.mode & 0o7777);
    fsyncSync(file);
    return beside;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

// A leading dot keeps it from being taken for a record. Another run that writes the same file has the name for a moment.
function openBeside(target: string): { readonly beside: string; readonly file: number } {
  for (let tries = 0; ; tries += 1) {
    const beside = join(dirname(target), `.${basename(target)}${tries === 0 ? "" : `.${tries}`}.part`);
    const found = lstatSync(beside, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > LEFT_BEHIND_MS) rmSync(beside, { force: true });
    try {
      return { beside, file: openSync(beside, "wx") };
    } catch (error) {
      const isTaken = error instanceof Error && "code" in error && error.code === "EEXIST";
      if (!isTaken || tries === 99) throw error;
    }
  }
}

// A second name is given to the file only where the name is free, and in one step; a file system without such names takes
// the chance that the file has come within this very moment.
function linkNew(beside: string, target: string): void {
  try {
    linkSync(beside, target);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EEXIST") throw new Refusal(IS_THERE);
    if (isThere(target)) throw error;
    renameSync(beside, target);
  }
}
