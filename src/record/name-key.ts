// Most names: nothing in them has an accent to lose, and Node need not load what knows of accents.
const PLAIN = /^[\x20-\x7e]*$/;

/** Text in which neither case nor accents count. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * The form in which names are compared: case, blanks, accents and punctuation do not count, so "Ghost Emperor",
 * "ghostemperor" and "GHOST-EMPEROR" are one. A name without a single letter or digit keeps its characters.
 */
export function nameKey(name: string): string {
  const plain = foldText(name);
  const letters = PLAIN.test(plain) ? plain.replace(/[^a-z0-9]/g, "") : plain.replace(/[^\p{L}\p{N}]/gu, "");
  return letters || plain.trim();
}
