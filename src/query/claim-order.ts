import type { Catalog } from "../record/catalog.ts";
import type { Claim } from "../record/claim.ts";
import { lastDayOf } from "../record/edtf.ts";
import { nameKey } from "../record/name-key.ts";
import type { Voice } from "../record/terms.ts";

/** Names as a catalog knows them; what the rules on claims need to tell speakers apart. */
export type Speakers = Pick<Catalog, "companyNames" | "actorNames" | "actors" | "vocabularies">;

/** What came out, by which rule, and the claims it rests on. */
export interface Ruling<Value> {
  readonly value: Value;
  /** A sentence that tells the rule, for `--explain`. */
  readonly rule: string;
  readonly claims: readonly Claim[];
}

const TIER = {
  regulator: 0,
  court: 0,
  government: 0,
  company: 0,
  press: 1,
  researcher: 1,
  litigant: 1,
  catalogue: 2,
  attacker: 3,
} as const satisfies Record<Voice, number>;

/** Rank of a claim's voice: 0 for authorities and companies, 1 press, researchers and litigants, 2 catalogues, 3 attackers. */
export function tierOf(claim: Claim): number {
  return claim.by === null ? 1 : TIER[claim.by];
}

/** The last day a claim may have become public on; before every day where it has no date. */
export function dayOf(date: string | null): string {
  return date === null ? "" : (lastDayOf(date) ?? "");
}

/** Who speaks: voice and speaker, where names of one company or actor count as one. */
export function voiceOf(claim: Claim, speakers: Speakers): string {
  const who = claim.who ?? "";
  const id = claim.by === "attacker" ? speakers.actorNames.idOf(who) : speakers.companyNames.idOf(who);
  return `${claim.by} ${id ?? nameKey(who)}`;
}

/** Each voice's newest claims: all of its last day, in the order given. */
export function newestOfEachVoice<Entry extends Claim>(claims: readonly Entry[], speakers: Speakers): Entry[] {
  const newest = new Map<string, string>();
  const heard = claims.map((claim) => ({ claim, voice: voiceOf(claim, speakers), day: dayOf(claim.date) }));
  for (const { voice, day } of heard) if (day >= (newest.get(voice) ?? "")) newest.set(voice, day);
  return heard.filter(({ voice, day }) => day === newest.get(voice)).map(({ claim }) => claim);
}

/** Best tier first, within a tier the newest first, then the order given. */
export function compareClaims(a: Claim, b: Claim): number {
  return tierOf(a) - tierOf(b) || compareNewest(a, b);
}

export function compareNewest(a: Claim, b: Claim): number {
  const [first, second] = [dayOf(a.date), dayOf(b.date)];
  return first < second ? 1 : first > second ? -1 : 0;
}

export function isDenied(claim: Claim): boolean {
  return claim.denied.length > 0;
}
