import { campaignAsOf } from "../query/as-of.ts";
import { answerCampaign, type CampaignAnswer } from "../query/campaign-answer.ts";
import { createJudge } from "../query/incident-answer.ts";
import { BreachesError } from "../record/breaches-error.ts";
import type { Look } from "../render/look.ts";
import { type AskFlags, askIncidents } from "./ask-incidents.ts";
import { askRecord } from "./ask-record.ts";
import type { Context } from "./context.ts";
import type { Document } from "./document.ts";
import { listWithCard } from "./list-incidents.ts";

/** A campaign by name, with those of its incidents that the flags select: a card for a person, rows elsewhere. */
export async function askCampaign(
  context: Context,
  name: string,
  flags: AskFlags,
  look: Look,
): Promise<Document<CampaignAnswer>> {
  const catalog = await context.catalog(flags);
  const { record } = askRecord(context, "campaign", name, catalog.campaignNames, catalog.campaigns, flags);
  const found = await askIncidents(context, flags, { campaigns: [record.id] });
  const { asOf, figure } = found.criteria;
  const known = asOf === null ? record : campaignAsOf(record, asOf);
  if (!known) throw new BreachesError("unknown-name", `${record.id}: nothing was public by ${asOf}`);
  const answer = answerCampaign(known, found.rows.all(), createJudge(catalog, figure));
  const card = async () => (await import("../render/campaign-card.ts")).renderCampaignCard(answer, catalog, look);
  return { answer, list: await listWithCard(found, flags, look, card) };
}
