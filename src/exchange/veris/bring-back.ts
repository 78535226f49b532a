import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import { companyKey } from "../../record/company-key.ts";
import { fillIncident } from "../../record/fill-records.ts";
import { nameKey } from "../../record/name-key.ts";
import type { Imported, Incident } from "../../record/records.ts";
import type { IncidentFile } from "../../record/schema/incident.ts";
import type { IncidentDraft } from "../draft.ts";
import { isObject, type Json, type JsonObject, valueAt, withValue } from "../json.ts";
import type { Outcome } from "../loss-counts.ts";
import { fillDraft } from "../plan-incidents.ts";
import { Reading } from "../reading.ts";
import type { Words } from "../words.ts";
import { isOfVeris } from "./catalogue.ts";
import { readDates } from "./event-dates.ts";
import { VERIS_FIELDS } from "./fields.ts";
import { mapVeris } from "./map-incident.ts";
import { mergeChanges } from "./merge-changes.ts";
import { type Outcomes, toVeris, type VerisRecord } from "./to-veris.ts";

interface Surroundings {
  readonly catalog: Catalog;
  readonly words: Words;
  readonly answerOf: (incident: Incident) => IncidentAnswer;
}

/**
 * An incident that was imported from VERIS as the catalogue had it, with what was changed in our record since laid over
 * it. What was changed is found by importing the catalogue's entry once more: where that gives what our record says,
 * the entry stands. Null for an incident from elsewhere, and for one as of an earlier day, of which no entry tells.
 */
export function bringBack(
  answer: IncidentAnswer,
  made: VerisRecord,
  { catalog, words, answerOf }: Surroundings,
): Pick<VerisRecord, "record" | "outcomes"> | null {
  const { imported, original, title } = answer;
  if (imported === null || original === null || title === null || !isOfVeris(imported)) return null;
  const entry = restoreEntry(toJson(original), answer, imported, made);
  const { draft } = mapVeris(entry, words, imported.date);
  const again = toVeris(answerOf(importAgain(draft, answer, catalog, words)), catalog);
  const isMoved = !answer.companies.some((part) => part.role === "victim" && isNamed(part.company, draft, catalog));
  const { victim: _victim, ...rest } = entry;
  return {
    record: mergeChanges(isMoved ? rest : entry, again.record, made.record),
    outcomes: compareOutcomes(made.outcomes, again.outcomes),
  };
}

function toJson(original: { readonly [key: string]: unknown }): JsonObject {
  const json: JsonObject = JSON.parse(JSON.stringify(original));
  return json;
}

/** The catalogue's entry, put together from what stands under `original` and what our fields alone hold. */
function restoreEntry(
  original: JsonObject,
  answer: IncidentAnswer,
  imported: Imported,
  { record, isYearBorrowed }: VerisRecord,
): JsonObject {
  const put = (entry: JsonObject, path: readonly string[], value: Json | undefined) =>
    value === undefined ? entry : withValue(entry, path, value);
  const date = valueAt(original, ["timeline", "incident"]);
  const year = isYearBorrowed && date !== undefined ? undefined : valueAt(record, ["timeline", "incident"]);
  const total = valueAt(record, ["attribute", "confidentiality", "data_total"]);
  const hasData = isObject(valueAt(original, ["attribute", "confidentiality"]));
  let entry = withValue(original, ["incident_id"], imported.id);
  entry = put(entry, ["timeline", "incident"], lay(year, date));
  entry = put(entry, ["attribute", "confidentiality", "data_total"], hasData ? total : undefined);
  for (const [category, details] of entriesOf(record.action)) {
    entry = put(entry, ["action", category], lay(details, valueAt(original, ["action", category])));
  }
  if (!isNotified(entry, answer, imported)) return entry;
  const notification = ["plus", "timeline", "notification"];
  return put(entry, notification, lay(valueAt(record, notification), valueAt(entry, notification)));
}

// What stands in the entry stays, but for what our record tells.
function lay(ours: Json | undefined, theirs: Json | undefined): Json | undefined {
  if (!isObject(ours) || !isObject(theirs)) return ours ?? theirs;
  const { variety, ...others } = ours;
  return variety === undefined ? { ...theirs, ...others } : { variety, ...theirs };
}

function entriesOf(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value).filter(([, inner]) => isObject(inner) && "variety" in inner) : [];
}

// Without a notification an import takes the day of the entry for a bound; another date was notified.
function isNotified(entry: JsonObject, { disclosed }: IncidentAnswer, { date }: Imported): boolean {
  const { dates } = readDates(new Reading(entry, VERIS_FIELDS), "", date);
  return (
    disclosed !== null && JSON.stringify(dates.disclosed) !== JSON.stringify([{ when: disclosed.edtf, source: "" }])
  );
}

/** The incident that an import makes of the entry today, of those companies of ours that the entry names. */
function importAgain(draft: IncidentDraft, answer: IncidentAnswer, catalog: Catalog, words: Words): Incident {
  const companies = answer.companies.filter(({ company }) => isNamed(company, draft, catalog));
  const { id, title, added, revised } = answer;
  const content = { ...fillDraft(draft, "", [], words), title, added, revised };
  const value: IncidentFile = JSON.parse(JSON.stringify(content), (key, inner) =>
    key === "source" && typeof inner === "string" ? [inner] : inner,
  );
  const incident = fillIncident({ kind: "incident", id, origin: "", value }, catalog.companies, catalog.actors);
  return { ...incident, companies, imported: answer.imported, original: answer.original };
}

/** Whether an entry names a company of ours, by any of its names. */
function isNamed(id: string | null, { victim, others }: IncidentDraft, { companies }: Catalog): boolean {
  const company = id === null ? undefined : companies.get(id);
  if (!company) return false;
  const keys = new Set(company.names.flatMap(({ name }) => keysOf(name)));
  return [victim, ...others.map((other) => other.company)].some(({ name, unnamed }) =>
    unnamed ? company.unnamed : keysOf(name).some((key) => keys.has(key)),
  );
}

function keysOf(name: string): string[] {
  return [`name ${nameKey(name)}`, companyKey(name).key];
}

// What an unchanged record would have in words, or not at all, has gone back into its field.
function compareOutcomes(made: Outcomes, again: Outcomes): Outcomes {
  const none: Outcome = { values: 0, mapped: 0, text: 0 };
  return new Map(
    [...made].map(([field, { values, mapped, text }]) => {
      const before = again.get(field) ?? none;
      const told = Math.max(0, text - before.text);
      const lost = Math.max(0, values - mapped - text - (before.values - before.mapped - before.text));
      return [field, { values, mapped: values - told - lost, text: told }];
    }),
  );
}
