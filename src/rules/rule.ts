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
  /** The incidents of a company by their ids, in the order of these; withdrawn ones are left out. */
  readonly incidentsOf: (company: string) => readonly Incident[];
  /** How many incidents belong to a campaign; withdrawn ones are left out. */
  readonly countIncidentsIn: (campaign: string) => number;
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
  /** What is to stand there, where that is beyond doubt. */
  readonly mend?: string | null;
}

export function toFault(rule: Rule, { hint, subject: _, ...finding }: Finding): Fault {
  return { rule: rule.id, level: rule.level, ...finding, hint: hint ?? null };
}

/** Gathers what rules may look at; incidents are looked through when a rule first asks for them. */
export function surveyCatalog(catalog: Catalog, today: string): Surroundings {
  const { incidents } = catalog;
  const ids = once(() => groupIds(incidents.keys()));
  const sizes = once(() => countMembers(incidents.values()));
  return {
    catalog,
    incidentsOf: (company) =>
      (ids().get(company) ?? []).flatMap((id) => incidents.get(id) ?? []).filter(({ withdrawn }) => withdrawn === null),
    countIncidentsIn: (campaign) => sizes().get(campaign) ?? 0,
    today,
  };
}

function groupIds(ids: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const group = groups.get(companyOf(id));
    if (group) group.push(id);
    else groups.set(companyOf(id), [id]);
  }
  return groups;
}

function countMembers(incidents: Iterable<Incident>): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { campaigns, withdrawn } of incidents) {
    if (withdrawn !== null) continue;
    for (const id of new Set(campaigns.map(({ campaign }) => campaign))) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  }
  return sizes;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Narrows a record to a kind, since a union of kinds does not narrow by itself. */
export function isKind<Kind extends RecordKind>(
  record: AnyRecordFile,
  kind: Kind,
): record is Extract<AnyRecordFile, RecordFile<Kind>> {
  return record.kind === kind;
}
