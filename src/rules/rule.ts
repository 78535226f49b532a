import type { Catalog } from "../record/catalog.ts";
import type { Fault, FieldPath, Level } from "../record/problem.ts";
import type { AnyRecordFile, RecordFile, RecordKind } from "../record/record-kinds.ts";

/** One thing that every record must keep to and that its schema cannot say. */
export interface Rule {
  /** Kebab-case; stands in every problem the rule finds. */
  readonly id: string;
  readonly level: Level;
  /** One sentence that begins with what must be so. */
  readonly about: string;
  /** The faults of one record, by its fields. `catalog` holds every record in force, this one too. */
  check(record: AnyRecordFile, catalog: Catalog, today: string): readonly Finding[];
}

/** A fault without the words that all faults of a rule share. */
export interface Finding {
  readonly path: FieldPath;
  readonly atKey?: boolean;
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}

export function toFault(rule: Rule, { hint, ...finding }: Finding): Fault {
  return { rule: rule.id, level: rule.level, ...finding, hint: hint ?? null };
}

/** Narrows a record to a kind, since a union of kinds does not narrow by itself. */
export function isKind<Kind extends RecordKind>(
  record: AnyRecordFile,
  kind: Kind,
): record is Extract<AnyRecordFile, RecordFile<Kind>> {
  return record.kind === kind;
}
