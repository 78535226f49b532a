import {
  ATTRIBUTION_WORDS,
  BOUNDS,
  CLOCKS,
  CONSEQUENCES,
  DATA_WORDS,
  MONEY_KINDS,
  ROLES,
  STAGES,
  STATEMENT_SUBJECTS,
  STATEMENTS,
  VOICES,
} from "../record/terms.ts";
import { DATA_STANDINGS } from "./data-standing.ts";

/** A JSON Schema (draft 2020-12), or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

const text: JsonSchema = { type: "string" };
const optionalText: JsonSchema = { type: ["string", "null"] };
const optionalCount: JsonSchema = { type: ["integer", "null"] };
const optionalNumber: JsonSchema = { type: ["number", "null"] };
const number: JsonSchema = { type: "number" };
const flag: JsonSchema = { type: "boolean" };
const textList: JsonSchema = listOf(text);
const day: JsonSchema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
const optionalDay: JsonSchema = { ...day, type: ["string", "null"] };

const denied = listOf(exactObject({ who: text, date: optionalText, note: optionalText, source: textList }));
const claim = {
  by: optional(VOICES),
  who: optionalText,
  date: optionalText,
  note: optionalText,
  denied,
  source: textList,
};

const summary = {
  edtf: text,
  earliest: optionalDay,
  latest: optionalDay,
  precision: { enum: ["day", "month", "year"] },
  approximate: flag,
  uncertain: flag,
};

/** The shapes of what answers carry, each key required and none left out. */
export const shapes = {
  text,
  number,
  day,
  optionalText,
  optionalNumber,
  flag,
  textList,
  claim,
  dateSummary: nullable(exactObject(summary)),
  dates: listOf(exactObject({ clock: { enum: CLOCKS }, ...summary, ...claim })),
  datedClaims: listOf(exactObject({ ...summary, ...claim })),
  statements: listOf(exactObject({ says: { enum: STATEMENTS }, about: { enum: STATEMENT_SUBJECTS }, ...claim })),
  companies: listOf(
    exactObject({
      company: optionalText,
      name: text,
      role: { enum: ROLES },
      country: optionalText,
      sector: optionalText,
      unnamed: flag,
      ...claim,
    }),
  ),
  campaigns: listOf(exactObject({ campaign: text, ...claim })),
  affected: nullable(
    exactObject({
      count: optionalCount,
      low: optionalCount,
      high: optionalCount,
      bound: optional(BOUNDS),
      unit: optionalText,
      claimed: flag,
      by: optional(VOICES),
      who: optionalText,
      date: optionalText,
    }),
  ),
  figures: listOf(
    exactObject({
      count: optionalCount,
      low: optionalCount,
      high: optionalCount,
      bound: optional(BOUNDS),
      unit: optionalText,
      share: optionalText,
      of: optionalCount,
      part: optionalText,
      whose: optionalText,
      made: optional(["added-up"]),
      said: optional(["withheld"]),
      ...claim,
    }),
  ),
  data: listOf(exactObject({ type: text, standing: { enum: DATA_STANDINGS } })),
  dataClaims: listOf(exactObject({ type: text, says: { enum: DATA_WORDS }, ...claim })),
  attribution: listOf(
    exactObject({ actor: optionalText, name: text, says: { enum: ATTRIBUTION_WORDS }, did: optionalText, ...claim }),
  ),
  consequences: listOf(
    exactObject({
      kind: { enum: CONSEQUENCES },
      case: optionalText,
      stage: optional(STAGES),
      payer: optionalText,
      payee: optionalText,
      amount: optionalNumber,
      currency: optionalText,
      ...claim,
    }),
  ),
  money: listOf(exactObject({ kind: { enum: MONEY_KINDS }, amount: { type: "number" }, currency: text, ...claim })),
  volume: listOf(exactObject({ amount: { type: "number" }, unit: text, bound: optional(BOUNDS), ...claim })),
  sources: listOf(
    exactObject({
      key: text,
      kind: { enum: VOICES },
      publisher: text,
      title: optionalText,
      url: optionalText,
      published: optionalText,
      read: optionalText,
      via: optionalText,
      archived: optionalText,
    }),
  ),
  imported: nullable(exactObject({ catalogue: text, id: text, date: text, licence: optionalText })),
  original: { type: ["object", "null"] },
  withdrawn: nullable(exactObject({ date: text, because: text, successor: optionalText })),
} as const;

/** An object that has all of these keys and no other. */
export function exactObject(properties: { readonly [key: string]: JsonSchema }): JsonSchema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

export function listOf(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}

export function nullable(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: "null" }] };
}

function optional(words: readonly string[]): JsonSchema {
  return { enum: [...words, null] };
}
