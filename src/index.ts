import { join } from "node:path";
import { openCatalog as openChosen } from "./commands/open-catalog.ts";
import type { Catalog } from "./record/catalog.ts";
import { DamagedForm } from "./record/damaged-form.ts";
import { openShipped } from "./store/compiled/shipped-catalog.ts";
import { findPackageRoot } from "./store/package-root.ts";

/** What {@link openCatalog} answers from. */
export interface OpenOptions {
  /** Data folders; each holds `incidents/` and the like. Without any, the shipped data set. */
  readonly folders?: readonly string[];
  /** Add the shipped incidents to those of the folders. */
  readonly builtin?: boolean;
}

/**
 * Opens the shipped data set, or data folders with the shipped companies and actors known by name. Rejects with
 * `BreachesError` of code `no-data` where a folder is none, and `invalid-data` where a record has an error.
 */
export async function openCatalog({
  folders = [],
  builtin = folders.length === 0,
}: OpenOptions = {}): Promise<Catalog> {
  const packageRoot = findPackageRoot();
  const choice = {
    folders,
    builtin: builtin ? ("all" as const) : ("names" as const),
    builtinFolder: join(packageRoot, "data"),
    packageRoot,
  };
  const open = async (damaged: ReadonlySet<string>) => {
    // Whoever asks the catalog later has no way back: it is read through before it is handed out.
    openShipped(packageRoot, damaged)?.check();
    return (await openChosen({ ...choice, damaged }, new Date().toISOString().slice(0, 10), false)).catalog;
  };
  try {
    return await open(new Set());
  } catch (error) {
    if (!(error instanceof DamagedForm)) throw error;
    return open(new Set([error.folder]));
  }
}

export { type Counts, countIncidents } from "./query/count-incidents.ts";
export { type Criteria, NO_CRITERIA } from "./query/criteria.ts";
export type { Field } from "./query/field.ts";
export { fields } from "./query/fields.ts";
export type { IncidentAnswer, IncidentRow } from "./query/incident-answer.ts";
export { resolveName } from "./query/resolve-name.ts";
export { type Selection, selectIncidents } from "./query/select-incidents.ts";
export { createTimeline, type Timeline } from "./query/timeline.ts";
export { BreachesError, type ErrorCode } from "./record/breaches-error.ts";
export type { Catalog } from "./record/catalog.ts";
export { type DateFault, type EventDate, parseEdtf } from "./record/edtf.ts";
export type { Actor, Campaign, Company, Incident, Tally } from "./record/records.ts";
