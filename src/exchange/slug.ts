import { createHash } from "node:crypto";
import { foldText } from "../record/name-key.ts";

/** A text as part of an id: lower-case letters, digits and single hyphens; empty where the text has none of them. */
export function toSlug(text: string, length = 60): string {
  const slug = foldText(text)
    .replace(/['’`]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, "-");
  return trimHyphens(trimHyphens(slug).slice(0, length));
}

/** The first eight digits of a text's digest: tells apart what an id cannot spell. */
export function shortDigest(text: string): string {
  return digestOf(text).slice(0, 8);
}

export function digestOf(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

function trimHyphens(text: string): string {
  return text.replace(/^-+|-+$/g, "");
}
