import * as v from "valibot";
import { blockEntries, sourceKeys, statementEntries, volumeEntries } from "./claim.ts";
import { recordEntries } from "./record-entries.ts";
import { listOf, paragraph, slug, text } from "./scalar.ts";
import { sources } from "./source.ts";

const campaignName = v.strictObject({ name: text, used_by: v.optional(text), source: v.optional(sourceKeys) });

export const campaignSchema = v.strictObject({
  names: v.optional(listOf(campaignName)),
  title: text,
  summary: paragraph,
  ...statementEntries,
  ...blockEntries,
  ...volumeEntries,
  sources,
  ...recordEntries(slug),
});

export type CampaignFile = v.InferOutput<typeof campaignSchema>;
