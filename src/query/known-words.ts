import { BreachesError } from "../record/breaches-error.ts";
import type { Catalog } from "../record/catalog.ts";
import { nameKey } from "../record/name-key.ts";
import { askNearest } from "../record/nearest-word.ts";
import { IMPACTS, INCIDENT_KINDS, ROLES, VERDICTS } from "../record/terms.ts";
import { STATUS_CHOICES } from "./criteria.ts";

/** A closed list of words that incidents are asked by. */
export interface KnownWords<Word extends string = string> {
  /** What one of them is called in messages. */
  readonly what: string;
  /** The words, each with its label. */
  readonly list: (catalog: Catalog) => readonly (readonly [word: Word, label: string])[];
  /** Where to find the words, if they are too many to tell and none is near. */
  readonly listed: string | null;
}

/** A list of words of our own, which no vocabulary holds. */
export function closed<Word extends string>(what: string, words: readonly Word[]): KnownWords<Word> {
  return { what, list: () => words.map((word) => [word, word] as const), listed: null };
}

function vocabulary(what: string, name: string, listed: string): KnownWords {
  return { what, list: (catalog) => termsOf(catalog, name), listed };
}

function termsOf(catalog: Catalog, name: string): (readonly [string, string])[] {
  return [...(catalog.vocabularies.get(name)?.values() ?? [])].map(({ id, label }) => [id, label] as const);
}

// A category stands for all its varieties.
function actionsOf(catalog: Catalog): (readonly [string, string])[] {
  const varieties = termsOf(catalog, "actions");
  const categories = new Set(varieties.map(([variety]) => variety.slice(0, variety.indexOf("/"))));
  return [...[...categories].map((category) => [category, category] as const), ...varieties];
}

/** Actions with the categories that they belong to. */
export function withCategories(actions: readonly string[]): string[] {
  return actions.flatMap((action) => [action, action.slice(0, action.indexOf("/"))]);
}

export const knownWords = {
  role: closed("role", ROLES),
  kind: closed("kind", INCIDENT_KINDS),
  status: closed("status", STATUS_CHOICES),
  impact: closed("impact", IMPACTS),
  verdict: closed("verdict", VERDICTS),
  country: vocabulary("country", "countries", "use an ISO 3166-1 code like US, or the English name"),
  sector: vocabulary("sector", "sectors", "breaches count --by sector lists those in use"),
  data: vocabulary("type of data", "data-types", "breaches count --by data lists those in use"),
  action: { what: "action", list: actionsOf, listed: "breaches count --by action lists those in use" },
} as const satisfies { readonly [field: string]: KnownWords };

/** The word of a list that was meant, by itself or by its label, whatever the case. Throws `unknown-value` with the nearest. */
export function findWord<Word extends string>(known: KnownWords<Word>, text: string, catalog: Catalog): Word {
  const words = known.list(catalog);
  const wanted = text.toLowerCase();
  const key = nameKey(text);
  const found =
    words.find(([word]) => word.toLowerCase() === wanted) ?? words.find(([, label]) => nameKey(label) === key);
  if (found) return found[0];
  throw unknownWord(known, text, catalog);
}

/** The words that begin so. Throws where none does. */
export function findWords(known: KnownWords, beginning: string, catalog: Catalog): string[] {
  const wanted = beginning.toLowerCase();
  const found = known.list(catalog).flatMap(([word]) => (word.toLowerCase().startsWith(wanted) ? [word] : []));
  if (found.length > 0) return found;
  throw unknownWord(known, `${beginning}*`, catalog);
}

function unknownWord(known: KnownWords, text: string, catalog: Catalog): BreachesError {
  const words = known.list(catalog).map(([word]) => word);
  const near = known === knownWords.country ? null : askNearest(text, words);
  const hint = words.length <= 12 ? `expected one of ${words.join(", ")}` : (near ?? known.listed);
  return new BreachesError("unknown-value", `no ${known.what} "${text}"`, hint);
}
