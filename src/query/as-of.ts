import type { Claim } from "../record/claim.ts";
import type { Campaign, ClaimBlocks, Incident } from "../record/records.ts";
import { dayOf } from "./claim-order.ts";

/**
 * An incident as it was known at the end of a day: the claims whose date's last possible day is not after it. Null where
 * nothing had been claimed yet. Title and summary are today's words and are left out.
 */
export function incidentAsOf(incident: Incident, day: string): Incident | null {
  const own = {
    companies: knownBy(incident.companies, day),
    campaigns: knownBy(incident.campaigns, day),
    money: knownBy(incident.money, day),
  };
  const blocks = blocksAsOf(incident, day, Object.values(own).flat());
  return blocks && { ...incident, ...blocks, ...own, title: null, summary: null };
}

/** The same for a campaign. */
export function campaignAsOf(campaign: Campaign, day: string): Campaign | null {
  const blocks = blocksAsOf(campaign, day, []);
  return blocks ? { ...campaign, ...blocks, title: null, summary: null } : null;
}

function blocksAsOf(record: ClaimBlocks, day: string, others: readonly Claim[]): Partial<ClaimBlocks> | null {
  const blocks = {
    statements: knownBy(record.statements, day),
    dates: knownBy(record.dates, day),
    affected: knownBy(record.affected, day),
    data: knownBy(record.data, day),
    attribution: knownBy(record.attribution, day),
    consequences: knownBy(record.consequences, day),
    volume: knownBy(record.volume, day),
  };
  const claims: Claim[] = [...others, ...Object.values(blocks).flat()].filter(({ source }) => source.length > 0);
  if (claims.length === 0) return null;
  const used = new Set(claims.flatMap((claim) => [...claim.source, ...claim.denied.flatMap(({ source }) => source)]));
  return { ...blocks, sources: record.sources.filter(({ key }) => used.has(key)) };
}

// A claim without a source is no news of a day: it goes with the record.
function knownBy<Entry extends Claim>(claims: readonly Entry[], day: string): Entry[] {
  const isKnown = (date: string | null) => {
    const last = dayOf(date);
    return last !== "" && last <= day;
  };
  return claims
    .filter((claim) => claim.source.length === 0 || isKnown(claim.date))
    .map((claim) =>
      claim.denied.length === 0 ? claim : { ...claim, denied: claim.denied.filter(({ date }) => isKnown(date)) },
    );
}
