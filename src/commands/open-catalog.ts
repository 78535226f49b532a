import { BreachesError } from "../record/breaches-error.ts";
import { type Catalog, linkCatalog } from "../record/catalog.ts";
import { compareProblems, type Fault, type Problem } from "../record/problem.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import { openCompiledCatalog } from "../store/compiled/open-catalog.ts";
import { openShipped } from "../store/compiled/shipped-catalog.ts";
import { type DataChoice, type LoadedRecords, loadRecords, requireData } from "../store/load-records.ts";
import type { Caching } from "./cached-catalog.ts";

export interface OpenedCatalog {
  readonly catalog: Catalog;
  /** Files that were left out since they are not valid. */
  readonly leftOut: readonly string[];
}

/** Records with everything that the rules have against them. */
export interface CheckedRecords {
  readonly catalog: Catalog;
  readonly problems: readonly Problem[];
  /** Records with an error. */
  readonly faulty: ReadonlySet<AnyRecordFile>;
}

/**
 * Opens the compiled catalog of a choice of data, or loads, checks and links its records. Throws `invalid-data` where one has an error, unless `keepGoing`: then the faulty
 * records, and those that refer to them, are left out and named.
 */
export async function openCatalog(
  choice: DataChoice,
  today: string,
  keepGoing: boolean,
  caching: Caching | null = null,
): Promise<OpenedCatalog> {
  const shipped = choice.folders.length === 0 && choice.builtin === "all" ? openShipped(choice.packageRoot) : null;
  if (shipped) return { catalog: openCompiledCatalog(shipped), leftOut: [] };
  // Before anything is listed: a folder of something else may be a whole disk.
  for (const folder of choice.folders) requireData(folder);
  const cached = caching && (await import("./cached-catalog.ts")).openCached(choice, caching);
  if (cached?.catalog) return { catalog: cached.catalog, leftOut: [] };
  const compiled = await cached?.compile(today);
  if (compiled) return { catalog: compiled, leftOut: [] };
  let loaded = await loadRecords(choice, cached?.known);
  const leftOut = new Set<string>();
  for (;;) {
    const { catalog, problems, faulty } = await checkLoaded(loaded, today, {
      onlyErrors: true,
      trustsKnown: cached?.trustsKnown ?? false,
    });
    const errors = problems.filter(({ level }) => level === "error");
    if (errors.length === 0 && leftOut.size === 0) cached?.keep(loaded.records, catalog);
    if (errors.length === 0) return { catalog, leftOut: [...leftOut].toSorted() };
    if (!keepGoing) throw invalidData(errors, choice);
    for (const { file } of errors) leftOut.add(file);
    loaded = { ...loaded, problems: [], records: loaded.records.filter((record) => !faulty.has(record)) };
  }
}

/** How to check records. */
export interface Checking {
  /** Leaves out the warnings, which keep nobody from an answer. */
  readonly onlyErrors?: boolean;
  /**
   * Records known from an earlier run are checked again only if something else than incidents has changed, since no
   * error of a record hangs on what another incident holds.
   */
  readonly trustsKnown?: boolean;
}

/** Links records and checks by the rules those that were read in this run; the others were checked when compiled. */
export async function checkLoaded(
  loaded: LoadedRecords,
  today: string,
  { onlyErrors = false, trustsKnown = false }: Checking = {},
): Promise<CheckedRecords> {
  const catalog = linkCatalog(loaded.records);
  if (loaded.reads.length === 0) return { catalog, problems: loaded.problems, faulty: new Set() };
  const [{ checkRecords }, { placeFaults }] = await Promise.all([
    import("../rules/check-records.ts"),
    import("../store/read-record.ts"),
  ]);
  const inForce = new Set(loaded.records);
  const sound = loaded.reads.filter(({ record }) => record !== null && inForce.has(record));
  const changed = sound.filter(({ isKnown }) => !isKnown);
  const read = trustsKnown && changed.every(({ found }) => found.kind === "incident") ? changed : sound;
  const faults = checkRecords(
    read.flatMap(({ record }) => record ?? []),
    catalog,
    today,
    onlyErrors,
  );
  const found = read.flatMap((one) => {
    const own = one.record && faults.get(one.record);
    return own ? placeFaults(one, own) : [];
  });
  return {
    catalog,
    problems: [...loaded.problems, ...found].toSorted(compareProblems),
    faulty: new Set([...faults].filter(([, own]) => hasError(own)).map(([record]) => record)),
  };
}

function hasError(faults: readonly Fault[]): boolean {
  return faults.some(({ level }) => level === "error");
}

function invalidData(errors: readonly Problem[], { folders, builtin }: DataChoice): BreachesError {
  const [first] = errors;
  const more = errors.length === 1 ? "" : ` (and ${errors.length - 1} more)`;
  const shipped = folders.length > 0 ? { all: ["--builtin"], names: [], vocabularies: ["--no-builtin"] }[builtin] : [];
  const place = first ? `${first.file}:${first.line}:${first.column}  ${first.message}` : "the data are not valid";
  return new BreachesError(
    "invalid-data",
    `${place}${more}`,
    `run ${["breaches validate", ...folders, ...shipped].join(" ")} to see all problems, or add --keep-going`,
  );
}
