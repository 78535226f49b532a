import { type Document, isAlias, isMap, isScalar, type Pair, Scalar, visit, type YAMLMap } from "yaml";
import type { Fault } from "../record/problem.ts";

/** A fault at an offset of the text. */
export interface TrapFault extends Fault {
  readonly offset: number;
}

/** Finds what YAML reads otherwise than its writer meant: cut comments, commas inside braces, aliases and tags. */
export function findTraps(document: Document): TrapFault[] {
  const traps: TrapFault[] = [];
  visit(document, {
    Alias: (_, node) => void traps.push(trapFault("yaml-alias", node.range?.[0], `*${node.source}`, NO_ALIAS)),
    Map: (_, node) => void traps.push(...findCutCommas(node)),
    Scalar: (key, node) => {
      if (key !== "key" && isCutComment(node)) traps.push(cutComment(node));
      if (node.tag?.startsWith("!")) traps.push(trapFault("yaml-tag", node.range?.[0], node.tag, NO_TAG));
    },
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor)
        traps.push(trapFault("yaml-alias", node.range?.[0], `&${node.anchor}`, NO_ALIAS));
    },
  });
  return traps;
}

const NO_ALIAS = { expected: "plain YAML without anchors and aliases", hint: "write the value out where it is needed" };
const NO_TAG = { expected: "plain YAML without tags", hint: "take the tag away" };

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
function findCutCommas(map: YAMLMap): TrapFault[] {
  if (!map.flow) return [];
  return map.items.filter(isKeyAlone).map((pair) => {
    const before = map.items[map.items.indexOf(pair) - 1];
    const first = before && isScalar(before.value) ? String(before.value.value) : "";
    const cut = isScalar(pair.key) ? pair.key : null;
    const isNumber = /^\d+$/.test(first) && /^\d+$/.test(String(cut?.value));
    return trapFault("yaml-cut-comma", cut?.range?.[0], `a key "${cut?.value}" without a value`, {
      expected: "key: value",
      hint: isNumber
        ? `a comma inside braces starts a new key; write ${first}_${cut?.value}`
        : "a comma inside braces starts a new key; put the value in quotes",
    });
  });
}

function isKeyAlone(pair: Pair): boolean {
  return pair.value === null || (isMap(pair.value) === false && isScalar(pair.value) && pair.value.value === null);
}

function trapFault(
  rule: string,
  offset: number | undefined,
  found: string,
  words: { readonly expected: string; readonly hint: string },
): TrapFault {
  return { rule, level: "error", path: [], found, ...words, offset: offset ?? 0 };
}
