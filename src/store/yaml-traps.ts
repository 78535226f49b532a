import { type Document, isScalar, type Pair, Scalar, visit, type YAMLMap, type YAMLSeq } from "yaml";
import type { Fault, Fix } from "../record/problem.ts";
import { LIMITS } from "./limits.ts";
import { ORIGINAL } from "./yaml-original.ts";

/** A fault at an offset of the text. */
export interface TrapFault extends Fault {
  readonly offset: number;
  readonly fix?: Fix;
}

/** Finds what YAML reads otherwise than its writer meant: cut comments, commas inside braces, nulls, aliases and tags. */
export function findTraps(document: Document, text: string): TrapFault[] {
  const traps: TrapFault[] = [];
  visit(document, {
    Alias: (_, node) => void traps.push(trapFault("yaml-alias", node.range?.[0], `*${node.source}`, NO_ALIAS)),
    Map: (_, node) => void traps.push(...findMarks(node), ...findCutCommas(node, text)),
    Seq: (_, node) => void traps.push(...findMarks(node)),
    Pair: (_, { key }, path) => {
      // What an import keeps as it was is nobody's slip.
      return path.length === 2 && isScalar(key) && key.value === ORIGINAL ? visit.SKIP : undefined;
    },
    Scalar: (key, node) => {
      traps.push(...findMarks(node));
      if (key !== "key" && isCutComment(node)) traps.push(cutComment(node));
      if (key !== "key" && node.type === Scalar.PLAIN && NULL.test(String(node.value))) {
        traps.push(trapFault("yaml-null", node.range?.[0], `${node.value}, which is nothing to YAML`, NO_NULL));
      }
    },
  });
  return traps;
}

const NO_ALIAS = { expected: "plain YAML without anchors and aliases", hint: "write the value out where it is needed" };
const NO_TAG = { expected: "plain YAML without tags", hint: "take the tag away" };
export const NULL = /^(~|null|Null|NULL)$/;
const NO_NULL = { expected: "a value", hint: "leave the key out if it is not known; put the word itself in quotes" };

function findMarks({ anchor, tag, range }: Scalar | YAMLMap | YAMLSeq): TrapFault[] {
  return [
    ...(anchor ? [trapFault("yaml-alias", range?.[0], `&${anchor}`, NO_ALIAS)] : []),
    ...(tag ? [trapFault("yaml-tag", range?.[0], tag.replace("tag:yaml.org,2002:", "!!"), NO_TAG)] : []),
  ];
}

// "Attack #9" without quotes loses "#9"; a comment proper has a blank behind its "#".
function isCutComment(node: Scalar): boolean {
  return node.type === Scalar.PLAIN && !!node.comment && !node.comment.startsWith(" ") && node.value !== "";
}

function cutComment(node: Scalar): TrapFault {
  const words = { expected: "a text in quotes", hint: `write "${node.value} #${node.comment}"` };
  const found = `"${node.value}", and "#${node.comment}" read as a comment`;
  return { ...trapFault("yaml-cut-comment", node.range?.[1], found, words), ...quoteNumber(node) };
}

// A remark begins with a word; "#9" is a number of the text.
function quoteNumber({ value, comment, range }: Scalar): { readonly fix?: Fix } {
  if (!range || !/^\d/.test(comment ?? "") || String(value).includes("\n")) return {};
  const [from, end] = range;
  const text = `${value} #${comment}`;
  return range[2] - end > (comment?.length ?? 0) + 3
    ? {}
    : { fix: { from, to: end + 2 + (comment?.length ?? 0), text: JSON.stringify(text) } };
}

// { count: 297,117 } holds the keys count and 117; { url: https://a.example/x,y } holds url and y.
function findCutCommas({ flow, items }: YAMLMap, text: string): TrapFault[] {
  if (!flow) return [];
  // What is cut into hundreds of pieces is told by the first of them.
  const alone = [...items.keys()].filter((at) => isKeyAlone(items[at])).slice(0, LIMITS.faults);
  return alone.map((at) => {
    const pair = items[at];
    const start = items.findLastIndex((other, before) => before < at && !isKeyAlone(other));
    const end = items.findIndex((other, later) => later > at && !isKeyAlone(other));
    const cut = items.slice(start + 1, end === -1 ? items.length : end).map(({ key }) => textOf(key));
    const parts = [textOf(items[start]?.value), ...cut];
    const offset = isScalar(pair?.key) ? pair.key.range?.[0] : 0;
    const words = {
      expected: "key: value",
      hint: parts.every((part) => /^\d+$/.test(part))
        ? `a comma inside braces starts a new key; write ${parts.join("_")}`
        : "a comma inside braces starts a new key; put the value in quotes",
    };
    const fault = trapFault("yaml-cut-comma", offset, `a key "${textOf(pair?.key)}" without a value`, words);
    const last = items[(end === -1 ? items.length : end) - 1];
    return { ...fault, ...joinParts(items[start]?.value, last?.key, text) };
  });
}

// Digits in groups of three are a number, and an address goes on behind its comma; other texts may lack a key.
function joinParts(first: unknown, last: unknown, text: string): { readonly fix?: Fix } {
  const from = isScalar(first) ? first.range?.[0] : undefined;
  const to = isScalar(last) ? last.range?.[1] : undefined;
  if (from === undefined || to === undefined) return {};
  const whole = text.slice(from, to);
  if (/^\d{1,3}(,\d{3})+$/.test(whole)) return { fix: { from, to, text: whole.replaceAll(",", "_") } };
  return /^https?:\/\/[^\s"]+$/.test(whole) ? { fix: { from, to, text: JSON.stringify(whole) } } : {};
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : "";
}

function isKeyAlone(pair: Pair | undefined): boolean {
  const value = pair?.value;
  return value === null || (isScalar(value) && value.value === null);
}

function trapFault(
  rule: string,
  offset: number | undefined,
  found: string,
  words: { readonly expected: string; readonly hint: string },
): TrapFault {
  return { rule, level: "error", path: [], found, ...words, offset: offset ?? 0 };
}
