import * as v from "valibot";
import { IMPACTS, INCIDENT_KINDS } from "../terms.ts";
import { blockEntries, involvement, membership, moneyClaim, statementEntries, volumeEntries } from "./claim.ts";
import { recordEntries } from "./record-entries.ts";
import { incidentId, listOf, oneOf, paragraph, text } from "./scalar.ts";
import { sources } from "./source.ts";

export const incidentSchema = v.strictObject({
  title: text,
  /** Left out where nobody has written one yet, as in imported records. */
  summary: v.optional(paragraph),
  kind: oneOf(INCIDENT_KINDS),
  impact: v.optional(listOf(oneOf(IMPACTS))),
  ...statementEntries,
  companies: v.optional(listOf(involvement)),
  campaigns: v.optional(listOf(membership)),
  ...blockEntries,
  money: v.optional(listOf(moneyClaim)),
  ...volumeEntries,
  sources,
  /** The incident that this one turned out to be; it is counted there. */
  same_as: v.optional(incidentId),
  ...recordEntries(incidentId),
});

export type IncidentFile = v.InferOutput<typeof incidentSchema>;
