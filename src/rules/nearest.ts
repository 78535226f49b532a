import { askNearest } from "../record/nearest-word.ts";

/** A hint with the known word nearest to one that is not known; nothing where none is near. */
export function nearest(word: string, known: readonly string[]): { readonly hint?: string } {
  const hint = askNearest(word, known);
  return hint === null ? {} : { hint };
}
