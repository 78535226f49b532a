import type { DateClaim } from "../record/claim.ts";
import { compareDates, summarizeDate } from "../record/date-summary.ts";
import type { Clock } from "../record/terms.ts";
import { compareClaims, isDenied, type Ruling } from "./claim-order.ts";

/**
 * The claim that stands for a clock. Disclosed: the earliest, since what is public stays public. Occurred and
 * discovered: the best voice's newest, as for figures. Denied claims count only where nothing else is known.
 */
export function findHeadlineDate(dates: readonly DateClaim[], clock: Clock): Ruling<DateClaim | null> {
  const claims = dates.filter((claim) => claim.clock === clock);
  const undenied = claims.filter((claim) => !isDenied(claim));
  const order = clock === "disclosed" ? compareEarliest : compareClaims;
  const [first] = (undenied.length > 0 ? undenied : claims).toSorted(order);
  if (!first) return { value: null, rule: "nobody dates it", claims: [] };
  const rule = clock === "disclosed" ? "the earliest day on which it was public" : "the newest date of the best voice";
  return { value: first, rule, claims: [first] };
}

function compareEarliest(a: DateClaim, b: DateClaim): number {
  return compareDates(summarizeDate(a.when), summarizeDate(b.when));
}
