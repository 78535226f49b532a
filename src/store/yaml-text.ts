import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument } from "yaml";
import type { Fault, FieldPath, Fix } from "../record/problem.ts";
import { findDuplicateKeys } from "./yaml-duplicates.ts";
import { restoreOriginal } from "./yaml-original.ts";
import { findTraps } from "./yaml-traps.ts";

/** Line and column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A fault at a place already known, as the YAML reader reports it. */
export interface PlacedFault extends Fault, Place {
  readonly fix?: Fix;
}

/** A YAML text with every scalar as the characters that stand in the file, so that no number or date is guessed. */
export interface YamlText {
  readonly value: unknown;
  readonly faults: readonly PlacedFault[];
  /** Where the value (or the key) at a path stands; where it is missing, the nearest thing around it. */
  place(path: FieldPath, atKey?: boolean): Place;
  /** Where that value or key begins and ends, as offsets; null where it is missing or spread over a block. */
  span(path: FieldPath, atKey?: boolean): Pick<Fix, "from" | "to"> | null;
}

const ADVICE: { readonly [code: string]: string } = {
  BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it needs quotes around it',
  TAB_AS_INDENT: "indent with spaces",
  MULTIPLE_DOCS: "one file holds one record; take away the line ---",
};

/** Reads one YAML 1.2 document. Faults of syntax and the traps of YAML are collected, none is thrown. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
    // The library compares every key with every other; findDuplicateKeys looks each up.
    uniqueKeys: false,
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const duplicates = findDuplicateKeys(document).map(({ offset, ...fault }) => ({ ...fault, ...placeAt(offset) }));
  const faulty = document.errors.map(
    ({ code, message, pos }): PlacedFault => ({
      rule: "yaml-syntax",
      level: "error",
      path: [],
      found: lowerFirst(message.replace(/; .*/s, "")),
      expected: "YAML 1.2",
      hint: ADVICE[code] ?? null,
      ...(code === "BLOCK_AS_IMPLICIT_KEY" ? quoteLine(text, pos[0]) : {}),
      ...placeAt(pos[0]),
    }),
  );
  const syntax = [...faulty, ...duplicates];
  const traps = findTraps(document, text).map(({ offset, ...fault }) => ({ ...fault, ...placeAt(offset) }));
  // In { count: 37,000,000 } the second 000 is a duplicate key too, which is no help to anyone.
  const cutLines = new Set(traps.filter(({ rule }) => rule === "yaml-cut-comma").map(({ line }) => line));
  const isCut = ({ rule, line }: PlacedFault) => rule === "yaml-duplicate-key" && cutLines.has(line);
  // An alias that stands for nothing makes the library throw.
  const isReadable = syntax.length === 0 && !traps.some(({ rule }) => rule === "yaml-alias");
  return {
    value: isReadable ? restoreOriginal(document.toJS(), document) : undefined,
    faults: [...syntax.filter((fault) => !isCut(fault)), ...traps],
    place: (path, atKey = false) => placeAt(offsetOf(document, path, atKey)),
    span: (path, atKey = false) => spanOf(document, path, atKey),
  };
}

// In a line of its own, "Breach: part two" can be nothing but a text.
function quoteLine(text: string, from: number): { readonly fix?: Fix } {
  const [line = ""] = /^[^\r\n]*/.exec(text.slice(from)) ?? [];
  const value = line.trimEnd();
  const isPlain = /^[\p{L}\p{N}]/u.test(value) && !value.includes(" #") && !value.includes('"');
  return isPlain ? { fix: { from, to: from + value.length, text: JSON.stringify(value) } } : {};
}

function spanOf(document: Document, path: FieldPath, atKey: boolean): Pick<Fix, "from" | "to"> | null {
  let node: unknown = document.contents;
  for (const [at, step] of path.entries()) {
    const child = childOf(node, step);
    if (!child) return null;
    node = atKey && at === path.length - 1 ? child.key : child.value;
  }
  const isInLine = isScalar(node) ? !node.type?.startsWith("BLOCK") : isSeq(node) && node.flow === true;
  const [from, to] = (isNode(node) && isInLine && node.range) || [];
  return from === undefined || to === undefined ? null : { from, to };
}

function offsetOf(document: Document, path: FieldPath, atKey: boolean): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [at, step] of path.entries()) {
    const child = childOf(node, step);
    if (!child) return offset;
    const isLast = at === path.length - 1;
    offset = startOf(isLast && atKey ? child.key : child.value) || startOf(child.key) || offset;
    node = child.value;
  }
  return offset;
}

function childOf(node: unknown, step: string | number): { key: unknown; value: unknown } | null {
  if (isSeq(node) && typeof step === "number") {
    const item = node.items[step];
    return item === undefined ? null : { key: item, value: item };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === String(step));
  return pair ? { key: pair.key, value: pair.value } : null;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
