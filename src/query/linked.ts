import type { Catalog } from "../record/catalog.ts";
import type { Incident } from "../record/records.ts";
import { incidentAsOf } from "./as-of.ts";

/**
 * Whether an incident is counted under another one, to which a reviewer has linked it by `same_as`. The other must be
 * among the records in force, and known by the day where one is given. Of incidents linked in a ring the first by id
 * is counted.
 */
export function isCountedElsewhere(incident: Incident, catalog: Catalog, asOf: string | null = null): boolean {
  const passed = [incident.id];
  let at = nextOf(incident, catalog, asOf);
  if (!at) return false;
  for (; at && !passed.includes(at.id); at = nextOf(at, catalog, asOf)) passed.push(at.id);
  const ring = at ? passed.slice(passed.indexOf(at.id)) : [];
  return !ring.includes(incident.id) || ring.toSorted()[0] !== incident.id;
}

function nextOf({ same_as }: Incident, { incidents }: Catalog, asOf: string | null): Incident | null {
  const next = same_as === null ? undefined : incidents.get(same_as);
  return next && (asOf === null || incidentAsOf(next, asOf)) ? next : null;
}
