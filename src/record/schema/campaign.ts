import * as v from "valibot";
import { attribution, clocks, consequence, dataClaim, figure, sourceKeys, statement, volume } from "./claim.ts";
import { withdrawn } from "./incident.ts";
import { day, listOf, slug, term, text } from "./scalar.ts";
import { sources } from "./source.ts";

const campaignName = v.strictObject({ name: text, used_by: v.optional(text), source: v.optional(sourceKeys) });

export const campaignSchema = v.strictObject({
  title: text,
  names: v.optional(listOf(campaignName)),
  summary: text,
  statements: listOf(statement),
  dates: clocks,
  affected: v.optional(listOf(figure)),
  data: v.optional(listOf(dataClaim)),
  attribution: v.optional(listOf(attribution)),
  actions: v.optional(listOf(term)),
  consequences: v.optional(listOf(consequence)),
  volume: v.optional(listOf(volume)),
  sources,
  formerly: v.optional(listOf(slug)),
  withdrawn: v.optional(withdrawn),
  added: day,
  revised: day,
});

export type CampaignFile = v.InferOutput<typeof campaignSchema>;
