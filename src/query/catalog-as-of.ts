import type { Catalog } from "../record/catalog.ts";
import type { Actor, Company } from "../record/records.ts";
import { campaignAsOf } from "./as-of.ts";

/**
 * The records beside the incidents as they were known at the end of a day: campaigns by their claims, and everything
 * without today's summaries. Incidents stay as they are; the selection cuts them itself.
 */
export function catalogAsOf(catalog: Catalog, day: string): Catalog {
  const campaigns = [...catalog.campaigns.values()].flatMap((campaign) => campaignAsOf(campaign, day) ?? []);
  return {
    ...catalog,
    campaigns: new Map(campaigns.map((campaign) => [campaign.id, campaign])),
    companies: withoutSummary<Company>(catalog.companies),
    actors: withoutSummary<Actor>(catalog.actors),
  };
}

function withoutSummary<Entry extends { readonly summary: string | null }>(records: ReadonlyMap<string, Entry>) {
  return new Map([...records].map(([id, record]): [string, Entry] => [id, { ...record, summary: null }]));
}
