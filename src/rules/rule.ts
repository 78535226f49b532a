import type { Catalog } from "../record/catalog.ts";
import { companyOf } from "../record/fill-records.ts";
import type { Fault, FieldPath, Level } from "../record/problem.ts";
import type { AnyRecordFile, RecordFile, RecordKind } from "../record/record-kinds.ts";
import type { Incident } from "../record/records.ts";

/** One thing that every record must keep to and that its schema cannot say. */
export interface Rule {
  /** Kebab-case; stands in every problem the rule finds. */
  readonly id: string;
  readonly level: Level;
  /** One sentence that begins with what must be so. */
  readonly about: string;
  /** True where the sense of a record can be against the rule; only such a rule can be excepted. */
  readonly exceptable?: boolean;
  /** The faults of one record, by its fields. */
  check(record: AnyRecordFile, around: Surroundings): readonly Finding[];
}

/** What a rule may look at beside the record. */
export interface Surroundings {
  /** Every record in force, the one that is checked too. */
  readonly catalog: Catalog;
  /** Incidents by the company of their id, and by campaign, in the order of their ids; withdrawn ones are left out. */
  readonly incidentsOf: ReadonlyMap<string, readonly Incident[]>;
  readonly incidentsIn: ReadonlyMap<string, readonly Incident[]>;
  /** The day of the check, `2026-11-22`. */
  readonly today: string;
}

/** A fault without the words that all faults of a rule share. */
export interface Finding {
  readonly path: FieldPath;
  readonly atKey?: boolean;
  /** What an exception can name to mean this finding alone: a source's key, another record's id, a clock. */
  readonly subject?: string;
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}

export function toFault(rule: Rule, { hint, subject: _, ...finding }: Finding): Fault {
  return { rule: rule.id, level: rule.level, ...finding, hint: hint ?? null };
}

/** Gathers what rules may look at. */
export function surveyCatalog(catalog: Catalog, today: string): Surroundings {
  const incidents = [...catalog.incidents.values()].filter(({ withdrawn }) => withdrawn === null);
  return {
    catalog,
    incidentsOf: groupBy(incidents, ({ id }) => [companyOf(id)]),
    incidentsIn: groupBy(incidents, ({ campaigns }) => campaigns.map(({ campaign }) => campaign)),
    today,
  };
}

function groupBy(incidents: readonly Incident[], keysOf: (incident: Incident) => readonly string[]) {
  const groups = new Map<string, Incident[]>();
  for (const incident of incidents) {
    for (const key of new Set(keysOf(incident))) {
      const group = groups.get(key);
      if (group) group.push(incident);
      else groups.set(key, [incident]);
    }
  }
  return groups;
}

/** Narrows a record to a kind, since a union of kinds does not narrow by itself. */
export function isKind<Kind extends RecordKind>(
  record: AnyRecordFile,
  kind: Kind,
): record is Extract<AnyRecordFile, RecordFile<Kind>> {
  return record.kind === kind;
}
