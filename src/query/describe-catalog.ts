import type { Catalog, CatalogSummary } from "../record/catalog.ts";
import type { Cells } from "../record/incident-columns.ts";
import type { RecordFile } from "../record/record-kinds.ts";
import { summarizeData } from "./describe-data.ts";
import { createCellMaker } from "./incident-cells.ts";

/** What a compiled catalog holds beside its records: counts made beforehand, and the columns of each of its incidents. */
export function describeCatalog(catalog: Catalog): {
  readonly summary: CatalogSummary;
  readonly cellsOf: (file: RecordFile<"incident">) => Cells;
} {
  const cellsOf = createCellMaker(catalog);
  return {
    summary: summarizeData(catalog),
    cellsOf: ({ id }) => {
      const incident = catalog.incidents.get(id);
      if (!incident) throw new Error(`the catalog has no incident ${id}`);
      return cellsOf(incident);
    },
  };
}
