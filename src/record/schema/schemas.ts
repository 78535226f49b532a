import { actorSchema } from "./actor.ts";
import { campaignSchema } from "./campaign.ts";
import { companySchema } from "./company.ts";
import { incidentSchema } from "./incident.ts";
import { tallySchema } from "./tally.ts";
import { vocabularySchema } from "./vocabulary.ts";

/** The schema of each kind of record: the one source of types, JSON Schemas and reference docs. */
export const schemas = {
  incident: incidentSchema,
  company: companySchema,
  actor: actorSchema,
  campaign: campaignSchema,
  tally: tallySchema,
  vocabulary: vocabularySchema,
} as const;
