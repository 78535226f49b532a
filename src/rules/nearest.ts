import { closest } from "fastest-levenshtein";

/** A hint with the known word nearest to one that is not known; nothing where none is known. */
export function nearest(word: string, known: readonly string[]): { readonly hint?: string } {
  return known.length > 0 ? { hint: `did you mean ${closest(word, [...known])}?` } : {};
}
