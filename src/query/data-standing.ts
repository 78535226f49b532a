import type { DataClaim } from "../record/claim.ts";
import { isDenied, newestOfEachVoice, type Speakers, tierOf } from "./claim-order.ts";

export const DATA_STANDINGS = ["taken", "exposed", "possibly-taken", "claimed", "disputed", "not-taken"] as const;
/** What is known of a type of data, all voices heard. */
export type DataStanding = (typeof DATA_STANDINGS)[number];

export interface DataAnswer {
  readonly type: string;
  readonly standing: DataStanding;
}

const STRENGTH = { taken: 0, exposed: 1, "possibly-taken": 2, "not-taken": 3 } as const;

/**
 * The standing of each type of data, in file order: `disputed` where one voice says it went and another that it did
 * not, or where it is denied; `claimed` where the attacker alone says so; else the strongest word of the best voice.
 */
export function findDataStandings(claims: readonly DataClaim[], speakers: Speakers): DataAnswer[] {
  const types = [...new Set(claims.map(({ type }) => type))];
  return types.map((type) => {
    const own = newestOfEachVoice(
      claims.filter((claim) => claim.type === type),
      speakers,
    );
    return { type, standing: judge(own) };
  });
}

function judge(claims: readonly DataClaim[]): DataStanding {
  const gone = claims.filter(({ says }) => says !== "not-taken");
  if (gone.length === 0) return "not-taken";
  if (gone.length < claims.length || gone.some(isDenied)) return "disputed";
  if (gone.every(({ by }) => by === "attacker")) return "claimed";
  const best = Math.min(...gone.map(tierOf));
  const [first] = gone
    .filter((claim) => tierOf(claim) === best)
    .toSorted((a, b) => STRENGTH[a.says] - STRENGTH[b.says]);
  return first?.says ?? "claimed";
}
