import * as v from "valibot";
import { blockEntries, sourceKeys } from "./claim.ts";
import { recordEntries } from "./record-entries.ts";
import { listOf, slug, text } from "./scalar.ts";
import { sources } from "./source.ts";

const campaignName = v.strictObject({ name: text, used_by: v.optional(text), source: v.optional(sourceKeys) });

export const campaignSchema = v.strictObject({
  title: text,
  names: v.optional(listOf(campaignName)),
  summary: text,
  ...blockEntries,
  sources,
  ...recordEntries(slug),
});

export type CampaignFile = v.InferOutput<typeof campaignSchema>;
