/** Text in which neither case nor accents count. */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * The form in which names are compared: case, blanks, accents and punctuation do not count, so "Ghost Emperor",
 * "ghostemperor" and "GHOST-EMPEROR" are one. A name without a single letter or digit keeps its characters.
 */
export function nameKey(name: string): string {
  const plain = foldText(name);
  return plain.replace(/[^\p{L}\p{N}]/gu, "") || plain.trim();
}
