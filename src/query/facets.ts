import { ROLES, type Role } from "../record/terms.ts";
import type { Criteria } from "./criteria.ts";
import type { IncidentAnswer } from "./incident-answer.ts";
import { withCategories } from "./known-words.ts";

/** What incidents can be asked for by words: each criterion is met by having one word at least of those asked for. */
export const FACETS = [
  "company",
  "role",
  "actor",
  "campaign",
  "country",
  "sector",
  "kind",
  "status",
  "data",
  "action",
] as const;
export type Facet = (typeof FACETS)[number];

type Words = { readonly [facet in Facet]: readonly string[] };

/** The words of an incident, some maybe twice. A company, country or sector stands with the role of the company. */
export function facetsOf(answer: IncidentAnswer): Words {
  const { companies } = answer;
  return {
    company: companies.flatMap(({ role, company }) => inRole(role, company)),
    role: companies.map(({ role }) => role),
    actor: answer.attribution.flatMap(({ actor }) => actor ?? []),
    campaign: answer.campaigns.map(({ campaign }) => campaign),
    country: companies.flatMap(({ role, country }) => inRole(role, country)),
    sector: companies.flatMap(({ role, sector }) => inRole(role, sector)),
    kind: [answer.kind],
    status: answer.withdrawn ? ["withdrawn", answer.status] : [answer.status],
    data: answer.data.filter(({ standing }) => standing !== "not-taken").map(({ type }) => type),
    action: withCategories(answer.actions),
  };
}

/**
 * The words that are asked for; of a facet without any, none. A company counts in any role and a country or sector
 * where it is that of a victim or data owner, unless roles are asked for.
 */
export function wantedFacets(criteria: Criteria): Words {
  const { roles } = criteria;
  const combine = (asked: readonly Role[], words: readonly string[]) =>
    words.flatMap((word) => asked.flatMap((role) => inRole(role, word)));
  const harmed: readonly Role[] = roles.length > 0 ? roles : ["victim", "data-owner"];
  return {
    company: combine(roles.length > 0 ? roles : ROLES, criteria.companies),
    role: roles,
    actor: criteria.actors,
    campaign: criteria.campaigns,
    country: combine(harmed, criteria.countries),
    sector: combine(harmed, criteria.sectors),
    kind: criteria.kinds,
    status: criteria.statuses,
    data: criteria.data,
    action: criteria.actions,
  };
}

function inRole(role: Role, word: string | null): string[] {
  return word === null ? [] : [`${role} ${word}`];
}
