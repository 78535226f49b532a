import type { Catalog } from "../record/catalog.ts";
import type { Incident } from "../record/records.ts";
import { leadsElsewhere } from "../record/same-as.ts";
import { incidentAsOf } from "./as-of.ts";

/**
 * Whether an incident is counted under another one, to which a reviewer has linked it by `same_as`. The other must be
 * among the records in force, and known by the day where one is given. Of incidents linked in a ring the first by id
 * is counted.
 */
export function isCountedElsewhere(incident: Incident, { incidents }: Catalog, asOf: string | null = null): boolean {
  return leadsElsewhere(incident, (id) => {
    const next = incidents.get(id);
    return next && (asOf === null || incidentAsOf(next, asOf)) ? next : null;
  });
}
