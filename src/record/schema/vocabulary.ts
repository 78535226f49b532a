import * as v from "valibot";
import { day, listOf, slug, term, text } from "./scalar.ts";

const vocabularyTerm = v.strictObject({
  id: v.pipe(v.union([term, text], "a word"), v.metadata({ form: "name" })),
  label: text,
  about: v.optional(text),
  /** The equivalent in VERIS 1.4, as `field: value`. */
  veris: v.optional(text),
  /** The data class of Have I Been Pwned. */
  hibp: v.optional(text),
  /** The equivalent in STIX 2.1. */
  stix: v.optional(text),
  /** NAICS 2022 codes, for sectors. */
  naics: v.optional(listOf(text)),
  /** The region of the world, for countries. */
  region: v.optional(text),
});

export const vocabularySchema = v.strictObject({
  title: text,
  about: text,
  /** The vocabulary whose words this file adds to; left out, it is the file's own name. */
  adds_to: v.optional(slug),
  terms: listOf(vocabularyTerm),
  added: day,
  revised: day,
});

export type VocabularyFile = v.InferOutput<typeof vocabularySchema>;
