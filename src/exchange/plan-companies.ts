import { companyKey } from "../record/company-key.ts";
import type { Imported } from "../record/records.ts";
import { type BookEntry, tellApart } from "./company-book.ts";
import type { Catalogue, NewWord } from "./draft.ts";
import { type JsonObject, withoutEmpty } from "./json.ts";
import type { PlannedFile } from "./write-files.ts";

/** The files of companies that an import adds, or has learned something of. */
export function planCompanies(entries: readonly BookEntry[], catalogue: Catalogue): PlannedFile[] {
  return entries.flatMap((entry) => {
    if (entry.standing !== "new" && entry.standing !== "extended") return [];
    const { name, licence } = catalogue;
    return fileOfCompany(entry, entry.imported ?? { catalogue: name, id: nameInCatalogue(entry), licence });
  });
}

// The name that we made to tell it apart is followed by the catalogue's own.
function nameInCatalogue({ name, names, country }: BookEntry): string {
  const [, second] = names;
  return second !== undefined && name === tellApart({ name: second, country }) ? second : name;
}

function fileOfCompany({ id, standing, ...company }: BookEntry, imported: Omit<Imported, "date">): PlannedFile {
  const { catalogue, licence } = imported;
  return {
    path: `companies/${id}.yaml`,
    catalogue,
    id: imported.id,
    record: (added, revised) =>
      withoutEmpty({
        names: company.names.map((name) => ({ name, kind: kindOf(name) })),
        country: company.country ?? undefined,
        sector: company.sector ?? undefined,
        domains: [...company.domains],
        unnamed: company.unnamed || undefined,
        imported: withoutEmpty({ catalogue, id: imported.id, date: revised, licence: licence ?? undefined }),
        added,
        revised,
      }),
    known: { company: { ...company, imported: { catalogue, id: imported.id, licence } } },
  };
}

// A name that ends in a form of law is the one in the register, or near it.
function kindOf(name: string): "legal" | "alias" {
  const last = name.split(/[\s,]+/).findLast((word) => /[^.]/.test(word)) ?? "";
  return companyKey(`x ${last}`).key === "x" ? "legal" : "alias";
}

const VOCABULARIES = {
  "data-types": [
    "imported-data-types",
    "Data types of other catalogues",
    "Kinds of data, in the words of the catalogues that were imported here.",
  ],
  actions: [
    "imported-actions",
    "Actions of other catalogues",
    "Varieties of VERIS that version 1.4.1 does not have, or no longer.",
  ],
} as const;

/** A term of a vocabulary, with the vocabulary. */
export interface VocabularyEntry {
  readonly vocabulary: string;
  readonly term: JsonObject;
}

/** The vocabularies that let new words pass: those an import has, and those of earlier ones. */
export function planVocabularies(
  words: readonly NewWord[],
  before: readonly VocabularyEntry[],
  catalogue: Catalogue,
): PlannedFile[] {
  return Object.entries(VOCABULARIES).flatMap(([vocabulary, [id, title, about]]) => {
    const added = words.filter((word) => word.vocabulary === vocabulary);
    if (added.length === 0) return [];
    const known = before.filter((entry) => entry.vocabulary === vocabulary).map(({ term }) => term);
    const fresh = added.map(({ id: term, label, equivalent }): JsonObject => ({ id: term, label, ...equivalent }));
    const terms = new Map([...known, ...fresh].map((term) => [String(term.id), term]));
    const ordered = [...terms.keys()].toSorted().flatMap((key) => terms.get(key) ?? []);
    return {
      path: `vocabulary/${id}.yaml`,
      catalogue: catalogue.name,
      id: "",
      record: (day: string, revised: string) => ({
        title,
        about,
        adds_to: vocabulary,
        terms: ordered,
        added: day,
        revised,
      }),
      known: {},
    };
  });
}
