import { lstatSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { BreachesError } from "../record/breaches-error.ts";
import { reasonOf } from "../record/reason-of.ts";
import { Refusal, replaceText } from "./replace-file.ts";

/** How a file of a data folder may be written. */
export interface Writing {
  /** The folder that is not left, by no link. */
  readonly within: string;
  /** The file must not be there yet; what is there is not touched. */
  readonly isNew?: boolean;
}

/**
 * Writes a file of a data folder whole or not at all. A link within the folder leads to the file that is written. Throws
 * `cannot-write`.
 */
export function writeWhole(path: string, text: string, { within, isNew = false }: Writing): void {
  try {
    makeFolder(dirname(path), within);
    replaceText(findTarget(path, within), text, { mayBeInPlace: false, isNew });
  } catch (cause) {
    throw new BreachesError("cannot-write", `${path}: cannot be written: ${reasonOf(cause)}`, null, { cause });
  }
}

const LEADS_OUT = "a link leads out of the data folder";

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
