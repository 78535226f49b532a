import { Document, isMap, isScalar, isSeq, type Pair, Scalar, visit, type YAMLMap } from "yaml";
import { hasHidden, showHiddenYaml } from "../record/hidden-characters.ts";
import type { JsonObject } from "./json.ts";

// Prose stands in quotes, since `Attack #9` would lose its end without them.
const QUOTED: ReadonlySet<string> = new Set([
  "title",
  "publisher",
  "url",
  "name",
  "unnamed",
  "note",
  "part",
  "label",
  "about",
]);
const ORIGINAL = "original";

/** The text of a record's file: claims in braces where they hold no prose, everything else in blocks. */
export function writeYaml(record: JsonObject): string {
  const document = new Document(record, { aliasDuplicateObjects: false });
  const root = document.contents;
  for (const pair of isMap(root) ? root.items : []) {
    if (keyOf(pair) !== ORIGINAL) arrange(pair, 0);
  }
  visit(document, { Scalar: (_, node) => quoteHidden(node) });
  return showHiddenYaml(document.toString({ lineWidth: 0, flowCollectionPadding: true }));
}

// Between double quotes a character that nobody sees can be written so that it is seen, and is read back as it was.
function quoteHidden(node: Scalar): void {
  if (typeof node.value === "string" && hasHidden(node.value)) node.type = Scalar.QUOTE_DOUBLE;
}

function arrange(pair: Pair, depth: number): void {
  const { value } = pair;
  if (isScalar(value) && QUOTED.has(keyOf(pair)) && typeof value.value === "string") value.type = Scalar.QUOTE_DOUBLE;
  if (isMap(value)) for (const inner of value.items) arrange(inner, depth + 1);
  if (!isSeq(value)) return;
  for (const item of value.items) {
    if (!isMap(item)) continue;
    for (const inner of item.items) arrange(inner, depth + 1);
    item.flow = isShort(item);
  }
  if (value.items.every((item) => isScalar(item))) value.flow = true;
}

function isShort(map: YAMLMap): boolean {
  const length = map.items.reduce((sum, { key, value }) => sum + lengthOf(key) + lengthOf(value) + 4, 0);
  return length < 100 && map.items.every(({ value }) => isScalar(value) || (isSeq(value) && value.flow === true));
}

function lengthOf(node: unknown): number {
  if (isSeq(node)) return node.items.reduce((sum: number, item) => sum + lengthOf(item) + 2, 2);
  return isScalar(node) ? String(node.value).length : 0;
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : "";
}
