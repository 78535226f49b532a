import type { Entry, Remark, Single } from "./outline.ts";
import { writeInline } from "./write-inline.ts";
import { foldText } from "./write-scalar.ts";

const STEP = 2;

/** The text of a record's file in canonical form, two blanks a level. */
export function writeOutline(root: Entry, isHeadApart: boolean): string {
  const head = writeRemarks(root.before, 0);
  const body = [...writeChildren(root, 0), ...writeRemarks(root.after, 0)];
  const first = body.findIndex((line) => line !== "");
  const gap = isHeadApart ? [""] : [];
  return [...head.slice(head[0] === "" ? 1 : 0), ...gap, ...body.slice(first)].map((line) => `${line}\n`).join("");
}

function writeRemarks(remarks: readonly Remark[], indent: number): string[] {
  return remarks.flatMap(({ text, apart }) => [...(apart ? [""] : []), `${" ".repeat(indent)}${text}`]);
}

function writeChildren({ value }: Entry, indent: number): string[] {
  if (value.is !== "map" && value.is !== "list") return [];
  return sortByRank(value.children).flatMap((child) => [
    ...writeRemarks(remarksAbove(child), indent),
    ...(child.apart ? [""] : []),
    ...writeEntry(child, indent),
    ...(child.value.is === "scalar" ? [] : writeRemarks(child.after, indent + STEP)),
  ]);
}

function sortByRank(children: readonly Entry[]): Entry[] {
  return children.toSorted((a, b) => a.rank - b.rank);
}

// In the line of a hyphen stands the first key too, whose comments go above both.
function remarksAbove(entry: Entry): readonly Remark[] {
  const { key, value, before, beside } = entry;
  if (key !== null || value.is !== "map" || writeInline(entry, 0) !== null) return before;
  const [first] = sortByRank(value.children);
  const inLine = beside.map((text) => ({ text, apart: false }));
  return [...before, ...inLine, ...(first ? remarksAbove(first) : [])];
}

function writeEntry(entry: Entry, indent: number): string[] {
  const { key, value, beside } = entry;
  const margin = " ".repeat(indent);
  const comment = beside.map((text) => ` ${text}`).join("");
  if (value.is === "verbatim") return `${value.text}${comment}`.split("\n");
  const lead = `${margin}${key === null ? "-" : `${key}:`}`;
  const folded = value.is === "scalar" ? fold(value, indent + STEP) : null;
  if (folded) return [`${lead} >-${comment}`, ...folded];
  const inline = writeInline(entry, lead.length + 1);
  if (inline !== null) return [`${lead} ${inline}${comment}`];
  const below = writeChildren(entry, indent + STEP);
  if (key !== null || value.is !== "map") return [`${lead}${comment}`, ...below];
  // The first key goes up into the line of the hyphen; what stands above it has been written above the hyphen.
  const [first] = sortByRank(value.children);
  const skipped = first ? writeRemarks(remarksAbove(first), 0).length + (first.apart ? 1 : 0) : 0;
  const [start = "", ...rest] = below.slice(skipped);
  return [`${lead} ${start.trimStart()}`, ...rest];
}

function fold({ text, form, isBlock, lines }: Single, indent: number): string[] | null {
  if (form !== "paragraph" && !(form === "prose" && isBlock)) return null;
  const folded = foldText(text, indent, lines);
  return folded?.map((line) => (line === "" ? "" : `${" ".repeat(indent)}${line}`)) ?? null;
}
