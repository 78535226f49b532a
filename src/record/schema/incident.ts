import * as v from "valibot";
import { IMPACTS, INCIDENT_KINDS } from "../terms.ts";
import {
  attribution,
  clocks,
  consequence,
  dataClaim,
  figure,
  involvement,
  membership,
  moneyClaim,
  statement,
  volume,
} from "./claim.ts";
import { day, incidentId, listOf, oneOf, slug, term, text } from "./scalar.ts";
import { sources } from "./source.ts";

export const withdrawn = v.strictObject({
  date: day,
  because: text,
  successor: v.optional(v.union([incidentId, slug])),
});

export const incidentSchema = v.strictObject({
  title: text,
  summary: text,
  kind: oneOf(INCIDENT_KINDS),
  impact: v.optional(listOf(oneOf(IMPACTS))),
  statements: listOf(statement),
  companies: v.optional(listOf(involvement)),
  campaigns: v.optional(listOf(membership)),
  dates: clocks,
  affected: v.optional(listOf(figure)),
  data: v.optional(listOf(dataClaim)),
  attribution: v.optional(listOf(attribution)),
  actions: v.optional(listOf(term)),
  consequences: v.optional(listOf(consequence)),
  money: v.optional(listOf(moneyClaim)),
  volume: v.optional(listOf(volume)),
  sources,
  formerly: v.optional(listOf(incidentId)),
  withdrawn: v.optional(withdrawn),
  added: day,
  revised: day,
});

export type IncidentFile = v.InferOutput<typeof incidentSchema>;
