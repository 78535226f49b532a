import type { Entry } from "./outline.ts";
import { writeScalar } from "./write-scalar.ts";

// A line that holds braces or brackets is no longer than this.
const WIDTH = 160;

// What holds one of these is prose, and has lines of its own.
const PROSE: ReadonlySet<string> = new Set(["title", "note"]);

/**
 * The value of an entry as it stands in the line of its key or hyphen, of which `taken` characters are written: a single
 * value, or braces and brackets where the file has them already and they may be. Null for what has lines of its own.
 */
export function writeInline(entry: Entry, taken: number): string | null {
  if (entry.value.is === "verbatim") return null;
  if (entry.value.is === "scalar") return writeScalar(entry.value.text, entry.value.form);
  const text = hasComments(entry) ? null : writeFlow(entry);
  return text !== null && taken + text.length <= WIDTH ? text : null;
}

function hasComments({ value, after }: Entry): boolean {
  if (after.length > 0) return true;
  if (value.is !== "map" && value.is !== "list") return false;
  return value.children.some((child) => child.before.length + child.beside.length > 0 || hasComments(child));
}

function writeFlow({ value, parent }: Entry): string | null {
  if (value.is === "verbatim") return null;
  if (value.is === "scalar") return writeScalar(value.text, value.form);
  const isFree = value.free || (parent?.value.is === "map" && parent.value.free);
  if (!value.flow || isFree) return null;
  return value.is === "map" ? writeBraces(value.children) : writeBrackets(value.children);
}

// Braces hold no further ones.
function writeBraces(children: readonly Entry[]): string | null {
  const parts = children
    .toSorted((a, b) => a.rank - b.rank)
    .map((child) => (mayStandInBraces(child) ? `${child.key}: ${writeFlow(child)}` : null));
  return parts.includes(null) ? null : `{ ${parts.join(", ")} }`;
}

function mayStandInBraces({ key, value }: Entry): boolean {
  if (key === null || PROSE.has(key)) return false;
  if (value.is === "list") return value.flow && value.children.every((child) => child.value.is === "scalar");
  return value.is === "scalar" && value.form !== "paragraph" && !value.isBlock;
}

// Brackets hold single values, or one entry in braces.
function writeBrackets(children: readonly Entry[]): string | null {
  const parts = children.map(writeFlow);
  if (parts.includes(null) || (parts.length > 1 && children.some(({ value }) => value.is !== "scalar"))) return null;
  return `[${parts.join(", ")}]`;
}
