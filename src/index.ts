import { join } from "node:path";
import { arrangeRows, readArrangement } from "./commands/arrange-rows.ts";
import type { ExportFormat } from "./commands/export-formats.ts";
import type { FilterFlags } from "./commands/flags/filters.ts";
import { type ReadCriteria, readCriteria } from "./commands/flags/read-criteria.ts";
import { readWhere } from "./commands/flags/read-where.ts";
import { openCatalog as openChosen } from "./commands/open-catalog.ts";
import { type Counts, countIncidents } from "./query/count-incidents.ts";
import { type Criteria, NO_CRITERIA } from "./query/criteria.ts";
import type { Field } from "./query/field.ts";
import { fields } from "./query/fields.ts";
import { listRows } from "./query/finding.ts";
import type { IncidentRow } from "./query/incident-answer.ts";
import { BreachesError } from "./record/breaches-error.ts";
import type { Catalog } from "./record/catalog.ts";
import { DamagedForm } from "./record/damaged-form.ts";
import { tellKnown } from "./record/nearest-word.ts";
import type { Problem } from "./record/problem.ts";
import type { ClockChoice } from "./record/terms.ts";
import { openShipped } from "./store/compiled/shipped-catalog.ts";
import type { DataChoice } from "./store/load-records.ts";
import { findPackageRoot } from "./store/package-root.ts";

/** What {@link openCatalog} answers from. */
export interface OpenOptions {
  /**
   * Data folders, each of which holds `incidents/` and the like, or `.jsonl` files with a record a line. Without any, the
   * shipped data set.
   */
  readonly folders?: readonly string[];
  /** Add the shipped incidents to those of the folders. */
  readonly builtin?: boolean;
}

/**
 * Opens the shipped data set, or data folders with the shipped companies and actors known by name. Rejects with
 * `BreachesError` of code `no-data` where a folder is none, and `invalid-data` where a record has an error. Nothing is
 * kept for the next run, and environment and settings are not read.
 */
export async function openCatalog({
  folders = [],
  builtin = folders.length === 0,
}: OpenOptions = {}): Promise<Catalog> {
  const choice = chooseFolders(folders, builtin ? "all" : "names");
  const open = async (damaged: ReadonlySet<string>) => {
    // Whoever asks the catalog later has no way back: it is read through before it is handed out.
    openShipped(choice.packageRoot, damaged)?.check();
    return (await openChosen({ ...choice, damaged }, today(), false)).catalog;
  };
  return open(new Set()).catch((error: unknown) => {
    if (error instanceof DamagedForm) return open(new Set([error.folder]));
    throw error;
  });
}

/**
 * Every problem of data folders, as `breaches validate` tells them: by file, line, column and rule, errors and warnings
 * alike; none for sound data. Without a folder, those of the shipped set. Rejects with `BreachesError` of code `no-data`
 * where a folder is none.
 */
export async function validateFolders(folders: readonly string[]): Promise<readonly Problem[]> {
  const choice = chooseFolders(folders, "names");
  const { checkData } = await import("./commands/check-data.ts");
  return checkData(choice, today()).problems;
}

function chooseFolders(folders: readonly string[], builtin: DataChoice["builtin"]): DataChoice {
  const packageRoot = findPackageRoot();
  return { folders, builtin, builtinFolder: join(packageRoot, "data"), packageRoot };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The filters of the command line, by the names of their flags: names, words, dates and queries as a person writes them. */
export type Filters = Omit<FilterFlags, "data">;

/**
 * Reads filters as the command line does: `{ company: ["T-Mobile"], since: "2023", where: ["affected:>1M"] }`. Gives the
 * criteria, and a sentence for each name that is not the id itself on how it was understood. Spans such as `90d` count
 * back from `now`. Throws `BreachesError`: `unknown-name` and `ambiguous-name` for names, `unknown-value` for words of a
 * list, `bad-date`, `unknown-field` and `usage` for a query that cannot be read.
 */
export function readFilters(catalog: Catalog, filters: Filters, now: Date = new Date()): ReadCriteria {
  const read = readCriteria(filters, [], catalog, now);
  if (!filters.where) return read;
  const { where, resolutions } = readWhere(filters.where, { ...read.criteria, catalog, now });
  return { criteria: { ...read.criteria, where }, resolutions: [...read.resolutions, ...resolutions] };
}

/** How {@link arrangeIncidents} sorts and cuts. */
export interface ArrangeOptions {
  /** The name of a field that sorts; left out, the newest disclosed comes first. */
  readonly sort?: string;
  readonly reverse?: boolean;
  readonly limit?: number;
}

/**
 * Puts incidents in the order of `breaches list`: ties by id, dates by their earliest possible day, what has no value
 * last. Gives a new list. Throws `BreachesError` of code `unknown-field` where the field has no order.
 */
export function arrangeIncidents(rows: readonly IncidentRow[], options: ArrangeOptions = {}): IncidentRow[] {
  return arrangeRows(rows, readArrangement(options));
}

/** How {@link countBy} counts. */
export interface CountOptions {
  /** The clock that `year` and `month` follow: `disclosed`, if left out. */
  readonly clock?: ClockChoice;
  /** Add up the headline figures too, unit by unit, without the attacker's. */
  readonly sumAffected?: boolean;
}

/**
 * Counts incidents by one field or two, by name, as `breaches count --by` does; see {@link countIncidents} for the order.
 * Throws `BreachesError` of code `unknown-field` where a field does not group.
 */
export function countBy(
  catalog: Catalog,
  rows: readonly IncidentRow[],
  by: readonly string[],
  { clock = "disclosed", sumAffected = false }: CountOptions = {},
): Counts {
  return countIncidents(rows, by.map(findGrouping), { catalog, clock }, sumAffected);
}

function findGrouping(name: string): Field {
  const grouping = fields.filter(({ group }) => group);
  const field = grouping.find((one) => one.name === name);
  if (field) return field;
  const known = grouping.map((one) => one.name);
  throw new BreachesError("unknown-field", `no field "${name}" to count by`, tellKnown(name, known));
}

/** What {@link exportIncidents} writes besides. */
export interface ExportOptions {
  /** The criteria by which the rows were selected, whose clock, figure and `asOf` hold for what is written. */
  readonly criteria?: Criteria;
  /** Names of fields, for csv, jsonl and parquet. */
  readonly fields?: readonly string[];
  /** For csv: a byte order mark and guarded formulas. */
  readonly excel?: boolean;
}

/**
 * Writes incidents in a format of `breaches export`: text, and bytes for parquet. The same rows give the same text.
 * Rejects with `BreachesError` of code `unknown-field` where there is no such field.
 */
export async function exportIncidents(
  catalog: Catalog,
  rows: readonly IncidentRow[],
  format: ExportFormat,
  { criteria = NO_CRITERIA, ...flags }: ExportOptions = {},
): Promise<string | Uint8Array> {
  const { writeFound } = await import("./commands/run-export.ts");
  const fieldContext = { catalog, clock: criteria.clock };
  const { content } = await writeFound(format, { catalog, rows: listRows(rows), criteria, fieldContext }, flags);
  if (typeof content === "string" || content instanceof Uint8Array) return content;
  const [texts, bytes]: [string[], Uint8Array[]] = [[], []];
  for (const piece of content) typeof piece === "string" ? texts.push(piece) : bytes.push(piece);
  return bytes.length > 0 ? new Uint8Array(Buffer.concat(bytes)) : texts.join("");
}

export type { ExportFormat } from "./commands/export-formats.ts";
export type { ReadCriteria } from "./commands/flags/read-criteria.ts";
export { type ActorAnswer, answerActor } from "./query/actor-answer.ts";
export { campaignAsOf, incidentAsOf } from "./query/as-of.ts";
export { answerCampaign, type CampaignAnswer } from "./query/campaign-answer.ts";
export {
  type CheckedSuppliers,
  checkSuppliers,
  type ListedName,
  type SupplierAnswer,
  type SupplierIncident,
} from "./query/check-suppliers.ts";
export { answerCompany, type CompanyAnswer } from "./query/company-answer.ts";
export { type CompareMember, type Comparison, compareMembers } from "./query/compare-members.ts";
export { type CountGroup, type Counts, countIncidents } from "./query/count-incidents.ts";
export { type Criteria, NO_CRITERIA } from "./query/criteria.ts";
export type { Field, FieldContext } from "./query/field.ts";
export { fields } from "./query/fields.ts";
export type { LeftOut } from "./query/finding.ts";
export {
  type AffectedAnswer,
  answerIncident,
  createJudge,
  type IncidentAnswer,
  type IncidentRow,
  type Judge,
} from "./query/incident-answer.ts";
export { findNearest, resolveName } from "./query/resolve-name.ts";
export { type ChangeCriteria, type ChangeEntry, type SelectedChanges, selectChanges } from "./query/select-changes.ts";
export { type Selection, selectIncidents } from "./query/select-incidents.ts";
export { createTimeline, type Timeline, type TimelineEntry } from "./query/timeline.ts";
export { createLanes, type Lane } from "./query/timeline-lanes.ts";
export { BreachesError, type ErrorCode } from "./record/breaches-error.ts";
export type { Catalog } from "./record/catalog.ts";
export type { Claim, Source } from "./record/claim.ts";
export type { DateSummary } from "./record/date-summary.ts";
export { type DateFault, type EventDate, parseEdtf } from "./record/edtf.ts";
export type { NameHit, NameIndex } from "./record/name-index.ts";
export type { Problem } from "./record/problem.ts";
export type { Actor, Campaign, Company, Incident, Tally } from "./record/records.ts";
