import { campaignAsOf } from "../query/as-of.ts";
import { answerCampaign, type CampaignAnswer } from "../query/campaign-answer.ts";
import { createJudge } from "../query/incident-answer.ts";
import { BreachesError } from "../record/breaches-error.ts";
import { type AskFlags, askIncidents, type Found } from "./ask-incidents.ts";
import { askRecord } from "./ask-record.ts";
import type { Context } from "./context.ts";

export interface AskedCampaign {
  readonly answer: CampaignAnswer;
  readonly found: Found;
}

/** A campaign by name, with those of its incidents that the flags select. */
export async function askCampaign(context: Context, name: string, flags: AskFlags): Promise<AskedCampaign> {
  const catalog = await context.catalog(flags);
  const { record } = askRecord(context, "campaign", name, catalog.campaignNames, catalog.campaigns, flags);
  const found = await askIncidents(context, flags, { campaigns: [record.id] });
  const { asOf, figure } = found.criteria;
  const known = asOf === null ? record : campaignAsOf(record, asOf);
  if (!known) throw new BreachesError("unknown-name", `${record.id}: nothing was public by ${asOf}`);
  return { answer: answerCampaign(known, found.rows, createJudge(catalog, figure)), found };
}
