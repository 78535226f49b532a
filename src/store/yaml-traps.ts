import { type Document, isScalar, type Pair, Scalar, visit, type YAMLMap, type YAMLSeq } from "yaml";
import type { Fault } from "../record/problem.ts";
import { LIMITS } from "./limits.ts";
import { ORIGINAL } from "./yaml-original.ts";

/** A fault at an offset of the text. */
export interface TrapFault extends Fault {
  readonly offset: number;
}

/** Finds what YAML reads otherwise than its writer meant: cut comments, commas inside braces, nulls, aliases and tags. */
export function findTraps(document: Document): TrapFault[] {
  const traps: TrapFault[] = [];
  visit(document, {
    Alias: (_, node) => void traps.push(trapFault("yaml-alias", node.range?.[0], `*${node.source}`, NO_ALIAS)),
    Map: (_, node) => void traps.push(...findMarks(node), ...findCutCommas(node)),
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
  return trapFault("yaml-cut-comment", node.range?.[1], `"${node.value}", and "#${node.comment}" read as a comment`, {
    expected: "a text in quotes",
    hint: `write "${node.value} #${node.comment}"`,
  });
}

// { count: 297,117 } holds the keys count and 117; { url: https://a.example/x,y } holds url and y.
function findCutCommas({ flow, items }: YAMLMap): TrapFault[] {
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
    return trapFault("yaml-cut-comma", offset, `a key "${textOf(pair?.key)}" without a value`, {
      expected: "key: value",
      hint: parts.every((part) => /^\d+$/.test(part))
        ? `a comma inside braces starts a new key; write ${parts.join("_")}`
        : "a comma inside braces starts a new key; put the value in quotes",
    });
  });
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
