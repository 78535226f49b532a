import { compareText } from "../record/date-summary.ts";
import type { Incident } from "../record/records.ts";
import { boundsOf } from "./dates.ts";
import { isList, isObject, type Json, type JsonObject } from "./json.ts";

/** An incident as far as it matters for telling whether another is the same. */
export interface KnownIncident {
  /** Null for one that somebody wrote here. */
  readonly catalogue: string | null;
  readonly companies: readonly string[];
  readonly spans: readonly Span[];
  readonly figures: readonly number[];
  readonly same_as: string | null;
}

/** The days between which something on a clock lies. */
interface Span {
  readonly clock: string;
  readonly first: string;
  readonly last: string;
}

/** Two incidents that may be one, and what speaks for it. */
export interface PossibleDuplicate {
  readonly incident: string;
  readonly other: string;
  readonly reason: string;
}

const NEAR_DAYS = 60;
const WIDE_DAYS = 366;
const NEAR_FIGURE = 1.25;

/** A known incident by its id. */
export interface IncidentEntry extends KnownIncident {
  readonly id: string;
}

export function knowIncident(incident: Incident): IncidentEntry {
  const parts = incident.companies.filter(({ role }) => role === "victim" || role === "data-owner");
  const companies = parts.flatMap(({ company }) => company ?? []);
  return {
    id: incident.id,
    catalogue: incident.imported?.catalogue ?? null,
    companies: [...new Set([incident.id.slice(0, incident.id.indexOf("/")), ...companies])],
    spans: incident.dates.flatMap(({ clock, when }) => spanOf(clock, when.edtf)),
    figures: incident.affected.flatMap(({ count, low, high }) => [count, low, high].filter((size) => size !== null)),
    same_as: incident.same_as,
  };
}

/** The same for a draft: what its file will hold. */
export function knowDraft(catalogue: string, companies: readonly string[], body: JsonObject): KnownIncident {
  const dates = isObject(body.dates) ? Object.entries(body.dates) : [];
  return {
    catalogue,
    companies,
    spans: dates.flatMap(([clock, claims]) =>
      entriesOf(claims).flatMap(({ when }) => (typeof when === "string" ? spanOf(clock, when) : [])),
    ),
    figures: entriesOf(body.affected).flatMap(({ count }) => (typeof count === "number" ? [count] : [])),
    same_as: null,
  };
}

function entriesOf(value: Json | undefined): JsonObject[] {
  return isList(value) ? value.flatMap((entry) => (isObject(entry) ? [entry] : [])) : [];
}

function spanOf(clock: string, edtf: string): Span[] {
  const bounds = boundsOf(edtf);
  return bounds?.first && bounds.last ? [{ clock, first: bounds.first, last: bounds.last }] : [];
}

/**
 * Incidents that are probably known already, by id: of the same company, with dates at most 60 days apart, and with a
 * figure within a quarter of each other's where both have figures. Two of one catalogue are not compared, nor such as
 * a reviewer has linked.
 */
export function findPossibleDuplicates(incidents: readonly IncidentEntry[]): PossibleDuplicate[] {
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

function groupByCompany(incidents: readonly IncidentEntry[]): Map<string, IncidentEntry[]> {
  const groups = new Map<string, IncidentEntry[]>();
  for (const incident of incidents) {
    for (const company of incident.companies) {
      const group = groups.get(company);
      if (group) group.push(incident);
      else groups.set(company, [incident]);
    }
  }
  return groups;
}

function areLinked(one: IncidentEntry, two: IncidentEntry): boolean {
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

/** Days between the nearest dates on one clock; null where no two can be compared. */
function daysApart(one: KnownIncident, two: KnownIncident): number | null {
  const gaps = tellingSpans(one).flatMap((a) =>
    tellingSpans(two).flatMap((b) =>
      a.clock === b.clock ? Math.max(daysFrom(a.last, b.first), daysFrom(b.last, a.first)) : [],
    ),
  );
  return gaps.length === 0 ? null : Math.max(0, Math.min(...gaps));
}

// What may have been on any day of several years is near to everything, and counts only where nothing else is known.
function tellingSpans({ spans }: KnownIncident): readonly Span[] {
  const narrow = spans.filter(({ first, last }) => daysFrom(first, last) <= WIDE_DAYS);
  return narrow.length > 0 ? narrow : spans;
}

function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}
