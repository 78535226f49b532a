import { toSlug } from "../../exchange/slug.ts";
import { readNumber } from "../../query/read-bound.ts";
import { BreachesError } from "../../record/breaches-error.ts";
import type { Catalog } from "../../record/catalog.ts";
import { isFault, parseEdtf } from "../../record/edtf.ts";
import { foldText } from "../../record/name-key.ts";
import { tellKnown } from "../../record/nearest-word.ts";

/** A text, without blanks around it. */
export function readText(text: string): string {
  const trimmed = text.trim().replace(/\s+/g, " ");
  if (trimmed !== "") return trimmed;
  throw new BreachesError("unknown-value", "found nothing, expected a text");
}

export function readTitle(text: string): string {
  const title = readText(text);
  if (title.length < 80 && !title.endsWith(".")) return title;
  const found = title.length < 80 ? "a full stop at its end" : `${title.length} characters`;
  throw new BreachesError("unknown-value", `found ${found}, expected a title under 80 characters, without a full stop`);
}

/** A word of a list, whatever its case and its separators; or the label of one. */
export function createWordReader(words: readonly string[], labels: ReadonlyMap<string, string> = new Map()) {
  const byKey = new Map([...labels].map(([word, label]) => [keyOf(label), word]));
  for (const word of words) byKey.set(keyOf(word), word);
  return (text: string): string => {
    const word = words.includes(text) ? text : byKey.get(keyOf(text));
    if (word !== undefined) return word;
    const hint = words.length > 40 ? tellKnown(text, words).split("\n")[0] : tellKnown(text, words);
    const found = text.trim() === "" ? "nothing" : text;
    throw new BreachesError("unknown-value", `found ${found}, expected a word of its list`, hint ?? null);
  };
}

function keyOf(text: string): string {
  return foldText(text).replace(/[^a-z0-9]/g, "");
}

/** Makes the reader of a word of a vocabulary. */
export function createTermReader({ vocabularies }: Catalog, vocabulary: string): (text: string) => string {
  const terms = vocabularies.get(vocabulary) ?? new Map();
  return createWordReader([...terms.keys()], new Map([...terms].map(([id, { label }]) => [id, label])));
}

/** Several words with commas between, as a list has them. */
export function createListReader(read: (text: string) => string): (text: string) => string {
  return (text) => {
    const words = text.split(",").map((word) => read(word.trim()));
    return [...new Set(words)].join(", ");
  };
}

/** Makes the reader of dates in EDTF that are not after today. */
export function createDateReader(today: string): (text: string) => string {
  return (text) => {
    const date = parseEdtf(text.trim());
    if (isFault(date)) throw new BreachesError("bad-date", `found ${date.found}, expected ${date.expected}`);
    if (date.start.earliest === null || date.start.earliest <= today) return date.edtf;
    throw new BreachesError("bad-date", `found ${date.edtf}, expected a date no later than today, ${today}`);
  };
}

export function readUrl(text: string): string {
  const url = text.trim();
  if (/^https?:\/\/\S+$/.test(url) && URL.canParse(url)) return url;
  throw new BreachesError("unknown-value", `found ${url || "nothing"}, expected an http or https URL, without blanks`);
}

/** A whole number, also as people write it: `1,200,000` or `1.2M`. */
export function readCount(text: string): string {
  const number = readNumber(text.trim());
  if (number !== null && Number.isSafeInteger(number)) return String(number);
  throw new BreachesError("unknown-value", `found ${text.trim() || "nothing"}, expected a whole number like 1200000`);
}

/** Makes the reader of ids that no record has yet. */
export function createIdReader(taken: ReadonlyMap<string, unknown>): (text: string) => string {
  return (text) => {
    const id = text.trim();
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      const hint = toSlug(id) === "" ? null : `did you mean ${toSlug(id)}?`;
      const expected = "an id of lower-case letters, digits and single hyphens";
      throw new BreachesError("unknown-value", `found ${id || "nothing"}, expected ${expected}`, hint);
    }
    if (!taken.has(id)) return id;
    throw new BreachesError("unknown-value", `found ${id}, which has a record already, expected a new id`);
  };
}
