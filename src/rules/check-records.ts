import type { Catalog } from "../record/catalog.ts";
import type { Fault } from "../record/problem.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import { addedUp } from "./added-up.ts";
import { campaignSize } from "./campaign-size.ts";
import { claimAge } from "./claim-age.ts";
import { completeRecord } from "./complete-record.ts";
import { dateOrder } from "./date-order.ts";
import { entryForm } from "./entry-form.ts";
import { applyExceptions } from "./exceptions.ts";
import { figureForm } from "./figure-form.ts";
import { knownReference } from "./known-reference.ts";
import { knownSource } from "./known-source.ts";
import { knownTerm } from "./known-term.ts";
import { knownVoice } from "./known-voice.ts";
import { linkedIncident } from "./linked-incident.ts";
import { notInFuture } from "./not-in-future.ts";
import { pathAgrees } from "./path-agrees.ts";
import { personCited } from "./person-cited.ts";
import { probableDuplicate } from "./probable-duplicate.ts";
import { type Rule, type Surroundings, surveyCatalog } from "./rule.ts";
import { sourceCitable } from "./source-citable.ts";
import { sourceHost } from "./source-host.ts";
import { sourceUsed } from "./source-used.ts";
import { uniqueId } from "./unique-id.ts";
import { uniqueName } from "./unique-name.ts";

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = [
  addedUp,
  campaignSize,
  claimAge,
  completeRecord,
  dateOrder,
  entryForm,
  figureForm,
  knownReference,
  knownSource,
  knownTerm,
  knownVoice,
  linkedIncident,
  notInFuture,
  pathAgrees,
  personCited,
  probableDuplicate,
  sourceCitable,
  sourceHost,
  sourceUsed,
  uniqueId,
  uniqueName,
];

const errorRules = rules.filter(({ level }) => level === "error");

/**
 * The faults of each record that has any, in the order of the records. Where only errors are wanted, there are no
 * warnings, unless a record has exceptions.
 */
export function checkRecords(
  records: readonly AnyRecordFile[],
  catalog: Catalog,
  today: string,
  onlyErrors = false,
): Map<AnyRecordFile, readonly Fault[]> {
  const around = surveyCatalog(catalog, today);
  const faulty = new Map<AnyRecordFile, readonly Fault[]>();
  for (const record of records) {
    const faults = checkRecord(record, around, onlyErrors);
    if (faults.length > 0) faulty.set(record, faults);
  }
  return faulty;
}

/** The faults of one record. */
export function checkRecord(record: AnyRecordFile, around: Surroundings, onlyErrors = false): readonly Fault[] {
  // Whether an exception is needed, which is an error where it is not, only its own rule can tell.
  const hasExceptions = "exceptions" in record.value && record.value.exceptions !== undefined;
  const asked = onlyErrors && !hasExceptions ? errorRules : rules;
  const found = new Map(asked.map((rule) => [rule, rule.check(record, around)]));
  return applyExceptions(record, found, rules);
}
