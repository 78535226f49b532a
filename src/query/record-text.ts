import { foldText } from "../record/name-key.ts";

/** Every text within a value, folded: titles, notes, names of companies and actors, types of data, sources. */
export function textWithin(value: unknown): string {
  return foldText(collectText(value));
}

/** Whether every word stands somewhere within a value. */
export function holdsWords(words: readonly string[], value: unknown): boolean {
  if (words.length === 0) return true;
  const text = textWithin(value);
  return words.every((word) => text.includes(foldText(word)));
}

function collectText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(collectText).join(" ");
}
