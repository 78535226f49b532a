import { askNearest } from "../record/nearest-word.ts";
import { sameWord } from "../record/same-word.ts";

/**
 * A hint with the known word nearest to one that is not known; nothing where none is near. Where it differs in case or
 * separators alone, it is the mend too.
 */
export function nearest(
  word: string,
  known: readonly string[],
): { readonly hint?: string; readonly mend?: string | null } {
  const hint = askNearest(word, known);
  const mend = sameWord(word, known);
  return { ...(hint === null ? {} : { hint }), ...(mend === null ? {} : { mend }) };
}
