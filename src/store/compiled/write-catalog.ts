import type { CatalogSummary } from "../../record/catalog.ts";
import { compareText } from "../../record/date-summary.ts";
import type { Cells } from "../../record/incident-columns.ts";
import type { AnyRecordFile, RecordFile } from "../../record/record-kinds.ts";
import { CatalogWriter, lineOf } from "./catalog-writer.ts";
import type { SourceStamp } from "./fingerprint.ts";
import { ANSWERED_KINDS, type AnsweredKind } from "./format.ts";

/** What a compiled catalog is made of. */
export interface CatalogContent {
  /** Ids must be unique within a kind. */
  readonly records: readonly AnyRecordFile[];
  /** What the columns hold of an incident. */
  readonly cellsOf: (file: RecordFile<"incident">) => Cells;
  /** Makes what is kept of an answer about the record of a kind; left out where no answers are kept. */
  readonly answerOf?: (kind: AnsweredKind, id: string) => string;
  readonly summary: CatalogSummary;
  /** The files that the records were read from. */
  readonly stamps: readonly SourceStamp[];
  /** Comes back from the reader. */
  readonly key: string;
}

/** Writes a compiled catalog into a new folder. */
export function writeCatalog(folder: string, { records, answerOf, ...content }: CatalogContent): void {
  const writer = new CatalogWriter(folder);
  try {
    for (const record of records) {
      writer.add(record, lineOf(record), record.kind === "incident" ? content.cellsOf(record) : null);
    }
    for (const kind of answerOf ? ANSWERED_KINDS : []) {
      const ids = records.filter((record) => record.kind === kind).map(({ id }) => id);
      writer.keepAnswers(
        kind,
        ids.toSorted(compareText).map((id) => answerOf?.(kind, id) ?? ""),
      );
    }
    writer.finish(content.stamps, content.key)(content.summary);
  } finally {
    writer.close();
  }
}
