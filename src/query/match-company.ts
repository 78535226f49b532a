import type { Catalog } from "../record/catalog.ts";
import type { Incident } from "../record/records.ts";
import type { Role } from "../record/terms.ts";
import type { Criteria } from "./criteria.ts";
import { dateOnClock } from "./incident-answer.ts";
import type { Match } from "./overlap.ts";
import { findHoldings, type Holding, matchHolding } from "./ownership.ts";

/** How an incident meets the companies asked for: by itself, or by way of an owner. */
export interface CompanyMatch {
  readonly match: Match;
  readonly via: string | null;
}

type CompanyCriteria = Pick<Criteria, "companies" | "rollup" | "roles">;

interface OwnedCompany {
  readonly owner: string;
  readonly holding: Holding;
}

/**
 * Makes the test for the companies asked for, in any role unless roles are asked for. Roll-up adds what an owner
 * controlled when the incident occurred (where that is unknown: when it was disclosed, which is marked as possible);
 * companies that were merely named do not roll up.
 */
export function createCompanyMatcher(
  catalog: Catalog,
  { companies, rollup, roles }: CompanyCriteria,
): (incident: Incident) => CompanyMatch | null {
  const hasRole = (role: Role) => roles.length === 0 || roles.includes(role);
  if (companies.length === 0) {
    return (incident) => (roles.length === 0 || incident.companies.some(({ role }) => hasRole(role)) ? DIRECT : null);
  }
  const owned = rollup
    ? companies.flatMap((owner) => findHoldings(catalog, owner).map((holding) => ({ owner, holding })))
    : [];
  return (incident) => {
    const parts = incident.companies.filter(({ role }) => hasRole(role));
    if (parts.some(({ company }) => company !== null && companies.includes(company))) return DIRECT;
    const held = parts.filter(({ role }) => role !== "named").map(({ company }) => company);
    return matchOwned(
      incident,
      owned.filter(({ holding }) => held.includes(holding.company)),
    );
  };
}

const DIRECT: CompanyMatch = { match: "certain", via: null };

function matchOwned(incident: Incident, owned: readonly OwnedCompany[]): CompanyMatch | null {
  const occurred = dateOnClock(incident, "occurred");
  const date = occurred ?? dateOnClock(incident, "disclosed");
  if (!date) return null;
  const matches = owned.flatMap(({ owner, holding }): CompanyMatch[] => {
    const match = matchHolding(date, holding);
    return match ? [{ match: occurred ? match : "possible", via: owner }] : [];
  });
  return matches.find(({ match }) => match === "certain") ?? matches[0] ?? null;
}
