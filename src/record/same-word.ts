/**
 * The one known word that differs from a word in case, separators and blanks alone; null where there is none, or where
 * several do. Such a word can be put in its place without asking.
 */
export function sameWord(word: string, known: readonly string[]): string | null {
  const key = keyOf(word);
  const same = key === "" ? [] : known.filter((one) => keyOf(one) === key);
  return same.length === 1 && same[0] !== word ? (same[0] ?? null) : null;
}

function keyOf(word: string): string {
  return word.toLowerCase().replace(/[\s_./-]/g, "");
}
