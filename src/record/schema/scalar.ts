import * as v from "valibot";
import { isFault, parseEdtf } from "../edtf.ts";
import { sameWord } from "../same-word.ts";

/*
 * Records are read with every scalar as the text that stands in the file, so these schemas take strings and turn them
 * into what they mean. `json` is what an editor should accept there, since editors read 2021 as a number; it stands
 * before the transformation, behind which the JSON Schema sees nothing.
 */

export const text = v.pipe(v.string("text"), v.trim(), v.nonEmpty("text"), v.metadata({ form: "prose" }));

/** Several sentences, which stand in lines of their own. */
export const paragraph = v.pipe(text, v.metadata({ form: "paragraph" }));

/** What another catalogue calls something. */
export const reference = v.pipe(text, v.metadata({ form: "word" }));

/** An id where there is a record, else a name. */
export const idOrName = v.pipe(text, v.metadata({ form: "name" }));

export const slug = v.pipe(
  v.string("an id"),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id of lower-case letters, digits and single hyphens"),
  v.metadata({ mend: mendWord, unproven: true }),
);

export const incidentId = v.pipe(
  v.string("an incident id"),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*\/\d{4}-[a-z0-9]+(-[a-z0-9]+)*$/, "an incident id like t-mobile/2023-api"),
);

export const edtf = v.pipe(
  v.string("a date"),
  v.check(
    (input) => !isFault(parseEdtf(input)),
    (issue) => expectedDate(issue.input),
  ),
  v.metadata({
    mend: mendDate,
    json: {
      type: ["string", "integer"],
      description: "A date in EDTF: 2021, 2021-08, 2021-08-16, 2021~, 2021-03/2021-08, [2021-03..2021-07]",
    },
  }),
);

export const day = v.pipe(
  v.string("a day"),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, "a day like 2021-08-16"),
  v.check(
    (input) => !isFault(parseEdtf(input)),
    (issue) => expectedDate(issue.input),
  ),
  v.metadata({ mend: mendDate }),
);

export const wholeNumber = v.pipe(
  v.string("a whole number"),
  v.regex(/^(\d+|\d{1,3}(_\d{3})+)$/, "a whole number like 37000000 or 37_000_000"),
  v.metadata({ json: { type: ["integer", "string"], pattern: "^(\\d+|\\d{1,3}(_\\d{3})+)$" } }),
  v.metadata({ form: "number", mend: mendNumber }),
  v.transform((input) => Number(input.replaceAll("_", ""))),
  v.maxValue(Number.MAX_SAFE_INTEGER, "a number below 9007199254740992"),
);

export const amount = v.pipe(
  v.string("a number"),
  v.regex(/^(\d+|\d{1,3}(_\d{3})+)(\.\d+)?$/, "a number like 15_750_000 or 1.5"),
  v.metadata({ json: { type: ["number", "string"], pattern: "^(\\d+|\\d{1,3}(_\\d{3})+)(\\.\\d+)?$" } }),
  v.metadata({ form: "number" }),
  v.transform((input) => Number(input.replaceAll("_", ""))),
);

export const share = v.pipe(
  v.string("a share"),
  v.regex(/^\d+(\.\d+)?%$/, 'a share like "1.5%"'),
  v.metadata({ form: "prose" }),
);

export const flag = v.pipe(
  v.picklist(["true", "false"], "true or false"),
  v.metadata({ json: { type: "boolean" } }),
  v.transform((input) => input === "true"),
);

export const url = v.pipe(
  v.string("a URL"),
  v.check((input) => /^https?:\/\/\S+$/.test(input) && URL.canParse(input), "an http or https URL, without blanks"),
  v.metadata({ form: "prose" }),
);

export const country = v.pipe(
  v.string("a country"),
  v.regex(/^[A-Z]{2}$/, "an ISO 3166-1 code of two capitals, like US"),
  v.metadata({ mend: (input: string) => (/^[A-Za-z]{2}$/.test(input) ? input.toUpperCase() : null), unproven: true }),
);

export const currency = v.pipe(
  v.string("a currency"),
  v.regex(/^[A-Z]{3}$/, "an ISO 4217 code of three capitals, like USD"),
  v.metadata({ mend: (input: string) => (/^[A-Za-z]{3}$/.test(input) ? input.toUpperCase() : null) }),
);

/** A word of a list kept in `data/vocabulary/`; the list is checked by a rule, since data folders may add to it. */
export const term = v.pipe(
  v.string("a word of the vocabulary"),
  v.regex(/^[a-z0-9]+([-/][a-z0-9]+)*$/, "a word of the vocabulary"),
  v.metadata({ mend: mendWord, unproven: true }),
);

export function oneOf<const Words extends readonly string[]>(words: Words) {
  const mend = (input: string) => sameWord(input, words);
  return v.pipe(v.picklist(words, `one of ${words.join(", ")}`), v.metadata({ mend }));
}

export function listOf<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item, "a list"), v.minLength(1, "a list with one entry at least, or no such key"));
}

function expectedDate(input: string): string {
  const date = parseEdtf(input);
  return isFault(date) ? date.expected : "a date";
}

/*
 * What was meant by a faulty value, where only one thing can be; null elsewhere. A word or an id may be none that is
 * known: whoever mends looks at it again.
 */

// Decimals are not grouped, so groups of three digits are of a whole number, whatever stands between them.
function mendNumber(input: string): string | null {
  return /^\d{1,3}([,' ]\d{3})+$/.test(input) ? input.replace(/[,' ]/g, "_") : null;
}

function mendDate(input: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(input.trim()) ?? [];
  const parts = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined);
  const date = parts.join("-");
  return parts.length < 2 || isFault(parseEdtf(date)) ? null : date;
}

function mendWord(input: string): string | null {
  const word = input
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
  return /^[a-z0-9]+([-/][a-z0-9]+)*$/.test(word) && word !== input ? word : null;
}
