import * as v from "valibot";
import { NAME_KINDS } from "../terms.ts";
import { claimEntries, sourceKeys } from "./claim.ts";
import { recordEntries } from "./record-entries.ts";
import { country, edtf, flag, listOf, oneOf, share, slug, term, text } from "./scalar.ts";
import { sources } from "./source.ts";

const companyName = v.strictObject({
  name: text,
  kind: oneOf(NAME_KINDS),
  from: v.optional(edtf),
  to: v.optional(edtf),
  in: v.optional(country),
  note: v.optional(text),
  source: v.optional(sourceKeys),
});

const owner = v.strictObject({
  company: slug,
  from: v.optional(edtf),
  /** Exclusive: the first day on which the owner no longer held it. */
  to: v.optional(edtf),
  share: v.optional(share),
  control: v.optional(flag),
  ...claimEntries,
});

const references = v.strictObject({
  lei: v.optional(text),
  ticker: v.optional(text),
  wikidata: v.optional(text),
});

export const companySchema = v.strictObject({
  names: listOf(companyName),
  country: v.optional(country),
  sector: v.optional(term),
  owners: v.optional(listOf(owner)),
  domains: v.optional(listOf(text)),
  references: v.optional(references),
  unnamed: v.optional(flag),
  summary: v.optional(text),
  sources: v.optional(sources),
  ...recordEntries(slug),
});

export type CompanyFile = v.InferOutput<typeof companySchema>;
