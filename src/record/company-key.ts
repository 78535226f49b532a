import { foldText } from "./name-key.ts";

/** The forms of law that a name may end with or without, and be the same company's. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  [
    "inc incorporated corp corporation co company ltd limited llc llp lp plc pllc pc pa",
    "gmbh ag kg kgaa se sa sas sarl nv bv ab as asa aps oy oyj spa srl sl kk pty pvt pte bhd sdn jsc ooo",
  ].flatMap((line) => line.split(" ")),
);

/** A name brought to a form in which only what tells companies apart is left. */
export interface CompanyKey {
  /** Without case, accents, punctuation, a leading "The" and the form of law. */
  readonly key: string;
  /** It ended in "US" or "USA", which `key` has no longer. */
  readonly american: boolean;
  /** The words that are left. */
  readonly words: readonly string[];
}

/**
 * Cautious normalization of a company's name: case, accents and punctuation do not count, nor a leading "The", a
 * trailing form of law, or a trailing "US". Nothing else is taken away, and a name is never emptied.
 */
export function companyKey(name: string): CompanyKey {
  const folded = foldText(name)
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, "$1")
    .replace(/['’`´]/g, "")
    .replace(/\b([ao])\/s\b/g, "$1s")
    .replace(/&|\+/g, " and ");
  let words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  if (words[0] === "the" && words.length > 1) words = words.slice(1);
  words = dropForms(words);
  const american = words.length > 1 && /^(us|usa)$/.test(words.at(-1) ?? "");
  if (american) words = dropForms(words.slice(0, -1));
  return { key: words.join(" "), american, words };
}

// "Foo Co., Ltd." has two, and "Procter & Gamble Co" must not end in "and".
function dropForms(words: readonly string[]): string[] {
  let end = words.length;
  while (end > 1 && (LEGAL_FORMS.has(words[end - 1] ?? "") || words[end - 1] === "and")) end -= 1;
  return words.slice(0, end);
}
