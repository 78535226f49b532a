import type { Catalog } from "../../record/catalog.ts";

/** The field and the word of VERIS for a term of ours, where a vocabulary gives one: `action.hacking.variety`, `Brute force`. */
export function verisWord(
  catalog: Catalog,
  vocabulary: string,
  term: string,
): { readonly field: readonly string[]; readonly word: string } | null {
  const [path, word] = catalog.vocabularies.get(vocabulary)?.get(term)?.veris?.split(": ") ?? [];
  return path !== undefined && word !== undefined ? { field: path.split("."), word } : null;
}

/** A country as VERIS lists it; `EU` stands for no country of its list. */
export function verisCountry(code: string | null): string {
  return code === null || code === "EU" ? "Unknown" : code;
}
