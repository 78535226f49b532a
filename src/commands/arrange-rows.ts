import { fields } from "../query/fields.ts";
import type { Arrangement } from "../query/finding.ts";
import type { IncidentRow } from "../query/incident-answer.ts";
import { sortRows } from "../query/sort-rows.ts";
import { BreachesError } from "../record/breaches-error.ts";
import type { ListFlags } from "./flags/output-flags.ts";
import { requireFields } from "./flags/require-fields.ts";

/** Reads how rows are to stand: the newest disclosed first; upwards by a field that was asked for. Throws where it has no order. */
export function readArrangement({ sort, reverse, limit }: ListFlags): Arrangement {
  const sortable = fields.filter((field) => field.sort);
  const downwards = (sort === undefined) !== (reverse ?? false);
  if (fields.some(({ name }) => name === sort) && !sortable.some(({ name }) => name === sort)) {
    const known = sortable.map(({ name }) => name).join(", ");
    throw new BreachesError("unknown-field", `cannot sort by ${sort}`, `expected one of ${known}`);
  }
  const [field] = requireFields([sort ?? "disclosed"], sortable, "sort");
  return { field, downwards, limit };
}

export function arrangeRows(rows: readonly IncidentRow[], { field, downwards, limit }: Arrangement): IncidentRow[] {
  return (field ? sortRows(rows, field, downwards) : [...rows]).slice(0, limit);
}
