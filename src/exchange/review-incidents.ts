import { compareText } from "../record/date-summary.ts";
import type { Incident } from "../record/records.ts";
import { boundsOf } from "./dates.ts";
import { isList, isObject, type Json, type JsonObject } from "./json.ts";

/** An incident as far as it matters for telling whether another is the same. */
export interface KnownIncident {
  readonly id: string;
  /** Null for one that somebody wrote here. */
  readonly catalogue: string | null;
  readonly companies: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
  readonly figures: readonly number[];
  readonly same_as: string | null;
}

/** Two incidents that may be one, and what speaks for it. */
export interface PossibleDuplicate {
  readonly incident: string;
  readonly other: string;
  readonly reason: string;
}

const NEAR_DAYS = 60;
const NEAR_FIGURE = 1.25;

export function knowIncident(incident: Incident): KnownIncident {
  const companies = incident.companies.flatMap(({ company }) => company ?? []);
  return {
    id: incident.id,
    catalogue: incident.imported?.catalogue ?? null,
    companies: [...new Set([incident.id.slice(0, incident.id.indexOf("/")), ...companies])],
    ...spanOf(incident.dates.map(({ when }) => when.edtf)),
    figures: incident.affected.flatMap(({ count, low, high }) => [count, low, high].filter((size) => size !== null)),
    same_as: incident.same_as,
  };
}

/** The same for a draft: what its file will hold. */
export function knowDraft(
  id: string,
  catalogue: string,
  companies: readonly string[],
  body: JsonObject,
): KnownIncident {
  const dates = isObject(body.dates) ? Object.values(body.dates).flatMap(entriesOf) : [];
  return {
    id,
    catalogue,
    companies,
    ...spanOf(dates.flatMap(({ when }) => (typeof when === "string" ? [when] : []))),
    figures: entriesOf(body.affected).flatMap(({ count }) => (typeof count === "number" ? [count] : [])),
    same_as: null,
  };
}

function entriesOf(value: Json | undefined): JsonObject[] {
  return isList(value) ? value.flatMap((entry) => (isObject(entry) ? [entry] : [])) : [];
}

function spanOf(dates: readonly string[]): { first: string | null; last: string | null } {
  const days = dates.flatMap((date) => {
    const bounds = boundsOf(date);
    return bounds ? [bounds.first, bounds.last].filter((day) => day !== null) : [];
  });
  const sorted = days.toSorted(compareText);
  return { first: sorted[0] ?? null, last: sorted.at(-1) ?? null };
}

/**
 * Incidents that are probably known already, by id: of the same company, with dates at most 60 days apart, and with a
 * figure within a quarter of each other's where both have figures. Two of one catalogue are not compared, nor such as
 * a reviewer has linked.
 */
export function findPossibleDuplicates(incidents: readonly KnownIncident[]): PossibleDuplicate[] {
  const found = new Map<string, PossibleDuplicate>();
  for (const group of groupByCompany(incidents).values()) {
    for (const [at, one] of group.entries()) {
      for (const two of group.slice(at + 1)) {
        const reason = one.catalogue === two.catalogue || areLinked(one, two) ? null : compare(one, two);
        const [incident, other] =
          one.catalogue === null || (two.catalogue !== null && two.id < one.id) ? [two, one] : [one, two];
        if (reason) found.set(`${incident.id} ${other.id}`, { incident: incident.id, other: other.id, reason });
      }
    }
  }
  return [...found.values()].toSorted((a, b) => compareText(a.incident, b.incident) || compareText(a.other, b.other));
}

function groupByCompany(incidents: readonly KnownIncident[]): Map<string, KnownIncident[]> {
  const groups = new Map<string, KnownIncident[]>();
  for (const incident of incidents) {
    for (const company of incident.companies) {
      const group = groups.get(company);
      if (group) group.push(incident);
      else groups.set(company, [incident]);
    }
  }
  return groups;
}

function areLinked(one: KnownIncident, two: KnownIncident): boolean {
  const [first, second] = [one.same_as ?? one.id, two.same_as ?? two.id];
  return first === second || first === two.id || second === one.id;
}

function compare(one: KnownIncident, two: KnownIncident): string | null {
  const apart = daysApart(one, two);
  if (apart === null || apart > NEAR_DAYS) return null;
  const near = one.figures.flatMap((a) =>
    two.figures.filter((b) => a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) <= NEAR_FIGURE),
  );
  const when = apart === 0 ? "at the same time" : `${apart} days apart`;
  if (near.length > 0) return `the same company, ${when}, with near figures`;
  const isCounted = one.figures.length > 0 && two.figures.length > 0;
  return isCounted ? null : `the same company, ${when}`;
}

function daysApart(one: KnownIncident, two: KnownIncident): number | null {
  if (!one.first || !one.last || !two.first || !two.last) return null;
  const gap = Math.max(Date.parse(one.first) - Date.parse(two.last), Date.parse(two.first) - Date.parse(one.last));
  return Math.max(0, Math.round(gap / 86_400_000));
}
