import { type Document, isMap, isScalar, isSeq, Scalar } from "yaml";
import { type Form, formOf, partsOf, type Schema } from "../../record/schema/schema-parts.ts";
import { ORIGINAL } from "../yaml-original.ts";
import { isApart } from "./list-comments.ts";

/** A comment in a line of its own. */
export interface Remark {
  readonly text: string;
  /** The line above is empty. */
  readonly apart: boolean;
}

/** A key with its value, or an entry of a list: what takes a line of its own unless it stands in braces or brackets. */
export interface Entry {
  /** Null for an entry of a list, and for the root. */
  readonly key: string | null;
  /** Where it begins, in the text: its key, or the hyphen before it. */
  readonly start: number;
  /** Behind the last character of its value. */
  readonly end: number;
  readonly parent: Entry | null;
  /** Its place among its parent's children by the schema; keys that are free, and entries of a list, stay as they are. */
  readonly rank: number;
  /** The line above is empty. */
  readonly apart: boolean;
  readonly value: Value;
  /** Comments above it. */
  readonly before: Remark[];
  /** Comments behind its last child, as far to the right as these. */
  readonly after: Remark[];
  /** The comment in its own line, if there is one. */
  readonly beside: string[];
}

/** Several entries. `free`: its keys are of nobody's list. */
export interface Group {
  readonly is: "map" | "list";
  readonly flow: boolean;
  readonly free: boolean;
  readonly children: readonly Entry[];
}

export interface Single {
  readonly is: "scalar";
  readonly text: string;
  readonly form: Form;
  readonly isBlock: boolean;
  /** Of a folded text, its lines without indent. */
  readonly lines: readonly string[];
}

/** What is written as it stands: the other catalogue's own words, with their key. */
export interface Verbatim {
  readonly is: "verbatim";
  readonly text: string;
}

export type Value = Group | Single | Verbatim;

type Place = Pick<Entry, "key" | "start" | "parent" | "rank">;

/** The entries of a document, in the order of its text, with what its schema says of each. */
export function outline(document: Document, schema: Schema, text: string): Entry {
  return readEntry({ key: null, start: -1, parent: null, rank: 0 }, document.contents, schema, text);
}

function readEntry(place: Place, node: unknown, schema: Schema | null, text: string): Entry {
  // Children know their parent, and a parent its children: the list is filled once the entry is there.
  const children: Entry[] = [];
  const entry: Entry = {
    ...place,
    end: endOf(node, place.start),
    apart: isApart(text, place.start),
    value: readValue(place, node, schema, children, text),
    before: [],
    after: [],
    beside: [],
  };
  const parts = (schema && partsOf(schema)) ?? { entries: null, each: null, item: null };
  if (entry.value.is === "list" && isSeq(node)) {
    const hyphens = hyphensOf(node.srcToken);
    for (const [rank, value] of node.items.entries()) {
      const start = hyphens[rank] ?? startOf(value);
      children.push(readEntry({ key: null, start, parent: entry, rank }, value, parts.item, text));
    }
  }
  if (entry.value.is === "map" && isMap(node)) {
    const order = parts.entries && Object.keys(parts.entries);
    for (const [at, { key, value }] of node.items.entries()) {
      const name = isScalar(key) ? String(key.value) : "";
      const inner: Place = { key: name, start: startOf(key), parent: entry, rank: order?.indexOf(name) ?? at };
      children.push(readEntry(inner, value, parts.entries?.[name] ?? parts.each, text));
    }
  }
  return entry;
}

function readValue(
  { key, start, parent }: Place,
  node: unknown,
  schema: Schema | null,
  children: readonly Entry[],
  text: string,
): Value {
  if (key === ORIGINAL && parent?.parent === null)
    return { is: "verbatim", text: text.slice(start, endOf(node, start)) };
  if (isMap(node) || isSeq(node)) {
    const free = schema !== null && partsOf(schema).each !== null;
    return { is: isMap(node) ? "map" : "list", flow: node.flow ?? false, free, children };
  }
  return readSingle(isScalar(node) ? node : null, schema ? formOf(schema) : "word", text);
}

function readSingle(node: Scalar | null, form: Form, text: string): Single {
  const isBlock = node?.type === Scalar.BLOCK_FOLDED || node?.type === Scalar.BLOCK_LITERAL;
  const value = node === null ? "" : String(node.value);
  const [from = 0, to = 0] = node?.range ?? [];
  const [, ...lines] = node?.type === Scalar.BLOCK_FOLDED ? text.slice(from, to).trimEnd().split("\n") : [];
  const indent = /^ */.exec(lines.find((line) => line.trim() !== "") ?? "")?.[0].length ?? 0;
  return { is: "scalar", text: value, form, isBlock, lines: lines.map((line) => line.slice(indent)) };
}

interface SourceToken {
  readonly type: string;
  readonly offset: number;
}

// Where the hyphens of a list stand, only the tokens know that it was read from.
function hyphensOf(token: unknown): number[] {
  if (!isBlockList(token)) return [];
  return token.items.flatMap(({ start }) => start.find(({ type }) => type === "seq-item-ind")?.offset ?? []);
}

function isBlockList(
  token: unknown,
): token is { readonly items: readonly { readonly start: readonly SourceToken[] }[] } {
  return typeof token === "object" && token !== null && "type" in token && token.type === "block-seq";
}

function startOf(node: unknown): number {
  return isMap(node) || isSeq(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0;
}

function endOf(node: unknown, start: number): number {
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last: unknown = isMap(node) ? node.items.at(-1)?.value : node.items.at(-1);
    return last === undefined ? start : endOf(last, start);
  }
  return isMap(node) || isSeq(node) || isScalar(node) ? (node.range?.[1] ?? start) : start;
}
