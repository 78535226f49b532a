import type { Catalog } from "../record/catalog.ts";
import { findInColumns } from "./column-finding.ts";
import type { Criteria } from "./criteria.ts";
import type { Finding } from "./finding.ts";
import { findInRecords } from "./record-finding.ts";

/**
 * Finds incidents. Refuted and withdrawn ones are left out unless their status is asked for; linked ones, always. A
 * compiled catalog is asked by its columns as far as they know the answer.
 */
export function findIncidents(catalog: Catalog, criteria: Criteria): Finding {
  const { columns } = catalog;
  return columns !== null && isInColumns(criteria)
    ? findInColumns(catalog, columns, criteria)
    : findInRecords(catalog, criteria);
}

// The columns hold today's view, the companies as they are named, and the size of the figure of the default rule. A query
// can ask of more.
function isInColumns({ asOf, rollup, minAffected, figure, where }: Criteria): boolean {
  return where === null && asOf === null && !rollup && (minAffected === null || figure === "official");
}
