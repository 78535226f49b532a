import type { Match } from "../overlap.ts";

/**
 * How far what is known of an incident speaks for a condition, and how far against it. A date that may lie on either side
 * speaks possibly for both; what is not known at all speaks for neither, so that NOT does not find it either.
 */
export interface Support {
  readonly for: Match | "no";
  readonly against: Match | "no";
}

export const HOLDS: Support = { for: "certain", against: "no" };
export const FAILS: Support = { for: "no", against: "certain" };
export const MAY_HOLD: Support = { for: "possible", against: "possible" };
export const UNKNOWN: Support = { for: "no", against: "no" };

const STRENGTH = { no: 0, possible: 1, certain: 2 } as const;

export function negate(support: Support): Support {
  return { for: support.against, against: support.for };
}

/** All must hold: the weakest speaks for it, the strongest against it. */
export function both(a: Support, b: Support): Support {
  return { for: weaker(a.for, b.for), against: stronger(a.against, b.against) };
}

/** One must hold. */
export function either(a: Support, b: Support): Support {
  return { for: stronger(a.for, b.for), against: weaker(a.against, b.against) };
}

export function supportOf(holds: boolean): Support {
  return holds ? HOLDS : FAILS;
}

export function supportOfMatch(match: Match | null): Support {
  return match === "possible" ? MAY_HOLD : supportOf(match === "certain");
}

function weaker<Value extends keyof typeof STRENGTH>(a: Value, b: Value): Value {
  return STRENGTH[a] <= STRENGTH[b] ? a : b;
}

function stronger<Value extends keyof typeof STRENGTH>(a: Value, b: Value): Value {
  return STRENGTH[a] >= STRENGTH[b] ? a : b;
}
