import { renderCampaignCard } from "../render/campaign-card.ts";
import type { Look } from "../render/look.ts";
import type { RecordList } from "../render/records.ts";
import type { AskedCampaign } from "./ask-campaign.ts";
import type { AskFlags } from "./ask-incidents.ts";
import { listIncidents } from "./list-incidents.ts";

/** A campaign's card where a person reads, and its incidents as rows elsewhere. */
export function listCampaign({ answer, found }: AskedCampaign, flags: AskFlags, look: Look): RecordList {
  const list = listIncidents(found, flags, look);
  return flags.fields || flags.explain
    ? list
    : { ...list, table: () => renderCampaignCard(answer, found.catalog, look) };
}
