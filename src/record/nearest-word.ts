import { distance } from "fastest-levenshtein";

/** The known word that a mistyped one was probably meant to be; null where none is near. Ties go to the first. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of known) {
    const begins = word.length >= 3 && candidate.startsWith(word);
    // So many letters are to be added or taken away at least; to compare long words takes long.
    if (!begins && Math.abs(candidate.length - word.length) >= least) continue;
    const apart = begins ? 1 : distance(word.toLowerCase(), candidate.toLowerCase());
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best;
}

/** `did you mean …?` for a mistyped word; null where no known word is near. */
export function askNearest(word: string, known: readonly string[]): string | null {
  const near = nearestWord(word, known);
  return near === null ? null : `did you mean ${near}?`;
}

/** The same, followed by all known words: for short lists. */
export function tellKnown(word: string, known: readonly string[]): string {
  const all = `expected one of ${known.join(", ")}`;
  const near = askNearest(word, known);
  return near === null ? all : `${near}\n  ${all}`;
}
