import * as v from "valibot";
import { NAME_KINDS } from "../terms.ts";
import { claimEntries, sourceKeys } from "./claim.ts";
import { recordEntries } from "./record-entries.ts";
import { country, edtf, flag, idOrName, listOf, oneOf, paragraph, share, slug, term, text } from "./scalar.ts";
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
  control: v.optional(flag),
  share: v.optional(share),
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
  unnamed: v.optional(flag),
  summary: v.optional(paragraph),
  owners: v.optional(listOf(owner)),
  domains: v.optional(listOf(idOrName)),
  references: v.optional(references),
  sources: v.optional(sources),
  ...recordEntries(slug),
});

export type CompanyFile = v.InferOutput<typeof companySchema>;
