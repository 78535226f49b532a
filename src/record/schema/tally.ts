import * as v from "valibot";
import { TALLY_LISTS } from "../terms.ts";
import { sourceKeys } from "./claim.ts";
import { recordEntries } from "./record-entries.ts";
import { day, edtf, incidentId, listOf, oneOf, slug, text, wholeNumber } from "./scalar.ts";
import { sources } from "./source.ts";

export const tallySchema = v.strictObject({
  title: text,
  company: slug,
  count: wholeNumber,
  since: v.optional(edtf),
  until: v.optional(edtf),
  date: day,
  list: oneOf(TALLY_LISTS),
  incidents: v.optional(listOf(incidentId)),
  source: sourceKeys,
  note: v.optional(text),
  sources,
  ...recordEntries(slug),
});

export type TallyFile = v.InferOutput<typeof tallySchema>;
