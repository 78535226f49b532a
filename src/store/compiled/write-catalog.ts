import type { CatalogSummary } from "../../record/catalog.ts";
import type { Cells } from "../../record/incident-columns.ts";
import type { AnyRecordFile, RecordFile } from "../../record/record-kinds.ts";
import { CatalogWriter, lineOf } from "./catalog-writer.ts";
import type { SourceStamp } from "./fingerprint.ts";

/** What a compiled catalog is made of. */
export interface CatalogContent {
  /** Ids must be unique within a kind. */
  readonly records: readonly AnyRecordFile[];
  /** What the columns hold of an incident. */
  readonly cellsOf: (file: RecordFile<"incident">) => Cells;
  readonly summary: CatalogSummary;
  /** The files that the records were read from. */
  readonly stamps: readonly SourceStamp[];
  /** Comes back from the reader. */
  readonly key: string;
}

/** Writes a compiled catalog into a new folder. */
export function writeCatalog(folder: string, { records, cellsOf, summary, stamps, key }: CatalogContent): void {
  const writer = new CatalogWriter(folder);
  try {
    for (const record of records) {
      writer.add(record, lineOf(record), record.kind === "incident" ? cellsOf(record) : null);
    }
    writer.finish(stamps, key)(summary);
  } finally {
    writer.close();
  }
}
