import * as v from "valibot";
import {
  ATTRIBUTION_WORDS,
  BOUNDS,
  CONSEQUENCES,
  DATA_WORDS,
  MONEY_KINDS,
  ROLES,
  STAGES,
  STATEMENT_SUBJECTS,
  STATEMENTS,
  VOICES,
  VOLUME_UNITS,
} from "../terms.ts";
import {
  amount,
  country,
  currency,
  edtf,
  idOrName,
  listOf,
  oneOf,
  share,
  slug,
  term,
  text,
  wholeNumber,
} from "./scalar.ts";

const sourceKey = v.pipe(
  v.string("a key of sources"),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, "a key of sources: lower-case letters, digits, hyphens"),
);

export const sourceKeys = v.pipe(
  v.union([sourceKey, listOf(sourceKey)], "a key of sources, or a list of them"),
  v.transform((input) => (typeof input === "string" ? [input] : input)),
);

const denial = v.strictObject({
  who: idOrName,
  date: v.optional(edtf),
  source: sourceKeys,
  note: v.optional(text),
});

const voiceEntries = {
  by: v.optional(oneOf(VOICES)),
  who: v.optional(idOrName),
  date: v.optional(edtf),
  note: v.optional(text),
  denied: v.optional(listOf(denial)),
};

/** The keys that every claim may carry. `by`, `who` and `date` default to the first source's. */
export const claimEntries = { source: sourceKeys, ...voiceEntries };

/** The same for entries that need no source, such as the plain statement whose systems were reached. */
export const looseClaimEntries = { source: v.optional(sourceKeys), ...voiceEntries };

const statement = v.strictObject({
  says: oneOf(STATEMENTS),
  about: v.optional(oneOf(STATEMENT_SUBJECTS)),
  ...claimEntries,
});

export const involvement = v.strictObject({
  company: v.optional(slug),
  unnamed: v.optional(text),
  role: oneOf(ROLES),
  country: v.optional(country),
  ...looseClaimEntries,
});

export const membership = v.strictObject({ campaign: slug, ...claimEntries });

export const dateClaim = v.strictObject({ when: edtf, ...claimEntries });

const clocks = v.strictObject({
  occurred: v.optional(listOf(dateClaim)),
  discovered: v.optional(listOf(dateClaim)),
  disclosed: listOf(dateClaim),
});

const figure = v.strictObject({
  count: v.optional(wholeNumber),
  low: v.optional(wholeNumber),
  high: v.optional(wholeNumber),
  share: v.optional(share),
  of: v.optional(wholeNumber),
  unit: v.optional(term),
  bound: v.optional(oneOf(BOUNDS)),
  part: v.optional(text),
  whose: v.optional(text),
  made: v.optional(oneOf(["added-up"])),
  said: v.optional(oneOf(["withheld"])),
  ...claimEntries,
});

const dataClaim = v.strictObject({ type: term, says: oneOf(DATA_WORDS), ...claimEntries });

const attribution = v.strictObject({
  actor: v.optional(slug),
  name: v.optional(text),
  says: oneOf(ATTRIBUTION_WORDS),
  did: v.optional(text),
  ...claimEntries,
});

const consequence = v.strictObject({
  kind: oneOf(CONSEQUENCES),
  case: v.optional(slug),
  stage: v.optional(oneOf(STAGES)),
  payer: v.optional(idOrName),
  payee: v.optional(idOrName),
  amount: v.optional(amount),
  currency: v.optional(currency),
  ...claimEntries,
});

export const moneyClaim = v.strictObject({ kind: oneOf(MONEY_KINDS), amount, currency, ...claimEntries });

const volume = v.strictObject({
  amount,
  unit: oneOf(VOLUME_UNITS),
  bound: v.optional(oneOf(BOUNDS)),
  ...claimEntries,
});

/** The claim blocks that incidents and campaigns share. Between the parts an incident has some of its own. */
export const statementEntries = { statements: listOf(statement) };
export const blockEntries = {
  dates: clocks,
  affected: v.optional(listOf(figure)),
  data: v.optional(listOf(dataClaim)),
  attribution: v.optional(listOf(attribution)),
  actions: v.optional(listOf(term)),
  consequences: v.optional(listOf(consequence)),
};
export const volumeEntries = { volume: v.optional(listOf(volume)) };
