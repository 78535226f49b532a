import type { Catalog } from "../record/catalog.ts";
import type { Criteria } from "./criteria.ts";
import { findIncidents } from "./find-incidents.ts";
import type { LeftOut } from "./finding.ts";
import type { IncidentRow } from "./incident-answer.ts";

/** The incidents selected, and how many that meet all else were left out, and why. */
export interface Selection {
  /** In the order of their ids. */
  readonly rows: readonly IncidentRow[];
  readonly leftOut: LeftOut;
}

/** Selects incidents. Refuted and withdrawn ones are left out unless their status is asked for; linked ones, always. */
export function selectIncidents(catalog: Catalog, criteria: Criteria): Selection {
  const { leftOut, arrange } = findIncidents(catalog, criteria);
  return { rows: arrange({ field: undefined, downwards: false, limit: undefined }).all(), leftOut };
}
