import type { Catalog } from "../record/catalog.ts";
import { nameKey } from "../record/name-key.ts";
import type { VocabularyTerm } from "../record/records.ts";
import type { NewWord } from "./draft.ts";
import { toSlug } from "./slug.ts";

/** Our words for those of other catalogues, by the equivalents that stand in the vocabularies. */
export class Words {
  readonly #catalog: Catalog;
  readonly #sectors: readonly (readonly [naics: string, id: string])[];
  readonly #byHibp: ReadonlyMap<string, string>;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    const sectors = this.#terms("sectors").flatMap(({ id, naics }) => naics.map((code) => [code, id] as const));
    this.#sectors = sectors.toSorted(([a], [b]) => b.length - a.length);
    this.#byHibp = new Map(this.#terms("data-types").flatMap(({ id, hibp }) => (hibp ? [[hibp, id] as const] : [])));
  }

  /** The sector of a NAICS code: the longest code that it begins with decides. */
  sector(naics: string): string | null {
    return this.#sectors.find(([code]) => naics.startsWith(code))?.[1] ?? null;
  }

  /** An ISO 3166-1 code that our list of countries has. */
  country(code: string): string | null {
    return this.#catalog.vocabularies.get("countries")?.has(code) ? code : null;
  }

  /** A data class of Have I Been Pwned: our word, and what to add to the vocabulary where it has none. */
  dataClass(name: string): { readonly id: string; readonly added: readonly NewWord[] } {
    const known = this.#byHibp.get(name);
    if (known !== undefined) return { id: known, added: [] };
    return this.pass("data-types", toSlug(name), name.toLowerCase(), { hibp: name });
  }

  /**
   * A word passed through as it is, with what to add to the vocabulary where it does not have it yet, and whether the
   * vocabulary gives back the same spelling.
   */
  pass(vocabulary: NewWord["vocabulary"], id: string, label: string, equivalent: NewWord["equivalent"]) {
    const term = this.#catalog.vocabularies.get(vocabulary)?.get(id);
    const isSpelled = !term || !("veris" in equivalent) || term.veris === equivalent.veris;
    return { id, added: term ? [] : [{ vocabulary, id, label, equivalent }], isSpelled };
  }

  /** The actor that a name certainly leads to. */
  actor(name: string): string | null {
    return nameKey(name) === "" ? null : this.#catalog.actorNames.idOf(name);
  }

  #terms(vocabulary: string): VocabularyTerm[] {
    return [...(this.#catalog.vocabularies.get(vocabulary)?.values() ?? [])];
  }
}
