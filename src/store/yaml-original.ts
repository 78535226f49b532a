import { type Document, isMap, isScalar, isSeq, Scalar } from "yaml";

/** The key under which an import keeps what has no key of ours. */
export const ORIGINAL = "original";

/**
 * Puts back the types of what stands under `original`, which is JSON as another catalogue has it: numbers, true, false
 * and null without quotes are what they look like there, and everything else is text.
 */
export function restoreOriginal(value: unknown, document: Document): unknown {
  const node = isMap(document.contents) ? document.contents.get(ORIGINAL, true) : undefined;
  if (node === undefined || typeof value !== "object" || value === null) return value;
  return { ...value, [ORIGINAL]: readTyped(node) };
}

function readTyped(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(readTyped);
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [textOf(key), readTyped(value)]));
  if (!isScalar(node)) return null;
  return node.type === Scalar.PLAIN ? readPlain(String(node.value)) : String(node.value);
}

/** What a text without quotes is in JSON. */
export function readPlain(text: string): unknown {
  if (text === "" || text === "null" || text === "~") return null;
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text) ? Number(text) : text;
}

function textOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}
