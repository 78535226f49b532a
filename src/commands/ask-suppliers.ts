import { resolve } from "node:path";
import { incidentAsOf } from "../query/as-of.ts";
import {
  type CheckedSuppliers,
  checkSuppliers,
  type ListedName,
  type SupplierIncident,
} from "../query/check-suppliers.ts";
import type { Criteria } from "../query/criteria.ts";
import type { EntryField } from "../query/entry-field.ts";
import { flattenSuppliers, type SupplierRow, supplierFields } from "../query/supplier-fields.ts";
import { BreachesError } from "../record/breaches-error.ts";
import type { Catalog } from "../record/catalog.ts";
import { reasonOf } from "../record/reason-of.ts";
import { plural } from "../render/words.ts";
import { LastRun, stateFolder } from "../store/last-run.ts";
import { readText } from "../store/read-text.ts";
import { type ArrangedEntries, arrangeEntries } from "./arrange-entries.ts";
import { askCriteria } from "./ask-criteria.ts";
import { tellLeftOut } from "./ask-incidents.ts";
import type { CheckFlags } from "./check.ts";
import type { Context } from "./context.ts";
import { chooseData } from "./flags/data-flags.ts";
import { readDay } from "./flags/read-values.ts";

export interface AskedSuppliers {
  readonly catalog: Catalog;
  readonly answers: CheckedSuppliers["answers"];
  /** The answers laid out flat and arranged, where one of the flags that arrange rows is given. */
  readonly flat: FlatSuppliers | null;
  /** To be called once the answer is out: ends with 1 where there are findings, and remembers the day of the run. */
  readonly conclude: () => void;
}

export interface FlatSuppliers extends ArrangedEntries<SupplierRow> {
  readonly fields: readonly EntryField<SupplierRow>[];
}

/** Checks the names of a list; tells on standard error how many were understood and what they came to. */
export async function askSuppliers(
  context: Context,
  file: string | undefined,
  flags: CheckFlags,
): Promise<AskedSuppliers> {
  const { path, since } = readArguments(file, flags.sinceAdded, context);
  const names = await readNames(context, path, flags.column);
  const catalog = await context.catalog(flags);
  const criteria = await askCriteria(context, flags, catalog);
  const flatten = readFlattening(catalog, criteria, flags);
  const lastRun = since === "last run" ? findLastRun(context, path, flags) : null;
  const addedSince = lastRun ? tellLastRun(lastRun.read(), context, flags) : since;
  const { answers, leftOut } = checkSuppliers(names, catalog, criteria, addedSince);
  for (const remark of tellLeftOut(leftOut, criteria)) context.notice(remark, flags);
  const isFinding = tellCounts(answers, context, flags);
  return {
    catalog,
    answers,
    flat: flatten?.(answers) ?? null,
    conclude: () => {
      if (isFinding) context.endWith(1);
      if (lastRun) rememberRun(lastRun, context, flags);
    },
  };
}

// The names have their incidents below them: to choose fields, sort or cut takes rows.
function readFlattening(
  catalog: Catalog,
  { asOf, clock }: Criteria,
  flags: CheckFlags,
): ((answers: CheckedSuppliers["answers"]) => FlatSuppliers) | null {
  const { fields: names, sort, reverse, limit } = flags;
  if (!names && sort === undefined && !reverse && limit === undefined) return null;
  const fields = supplierFields({ catalog, clock });
  const arrange = arrangeEntries(fields, flags);
  const rowOf = ({ incident: answer }: SupplierIncident) => {
    const incident = catalog.incidents.get(answer.id);
    if (!incident) throw new Error(`no incident ${answer.id}`);
    return { incident: (asOf !== null && incidentAsOf(incident, asOf)) || incident, answer };
  };
  return (answers) => ({ fields, ...arrange(flattenSuppliers(answers, rowOf)) });
}

// `--since-added suppliers.txt` means the last run and the list, not a day of that name.
function readArguments(file: string | undefined, sinceAdded: string | true | undefined, { io }: Context) {
  const asDay = (text: string) => readDay(text, "since", io.now(), "since-added");
  if (file === undefined && typeof sinceAdded === "string" && !isDay(sinceAdded, asDay)) {
    return { path: sinceAdded, since: "last run" } as const;
  }
  if (file === undefined) {
    throw new BreachesError("usage", "found no list, expected a file, or - for standard input");
  }
  if (sinceAdded === undefined) return { path: file, since: null };
  return { path: file, since: sinceAdded === true ? "last run" : asDay(sinceAdded) };
}

function isDay(text: string, asDay: (text: string) => string): boolean {
  try {
    return asDay(text) !== "";
  } catch {
    return false;
  }
}

async function readNames({ io }: Context, path: string, column: string | undefined): Promise<ListedName[]> {
  const text = path === "-" ? await io.readInput() : readText(resolve(io.cwd, path), path);
  const named = path === "-" ? "standard input" : path;
  const { readColumn, readHeader, readPlainNames } = await import("../exchange/csv/read-names.ts");
  if (column !== undefined) return readColumn(text, column, named);
  if (!/\.(csv|tsv)$/i.test(path)) return readPlainNames(text);
  const { columns } = readHeader(text);
  throw new BreachesError("usage", `${named}: found no --column, expected one of ${columns.join(", ")}`);
}

function findLastRun({ io, packageRoot }: Context, path: string, flags: CheckFlags): LastRun {
  if (path === "-") {
    throw new BreachesError("usage", "found --since-added without a day, which standard input cannot have");
  }
  const { folders, builtin } = chooseData(flags, io, packageRoot);
  const data = folders.map((folder) => resolve(io.cwd, folder));
  return new LastRun(stateFolder(io.env.BREACHES_STATE), [resolve(io.cwd, path), builtin, ...data]);
}

function tellLastRun(day: string | null, context: Context, flags: CheckFlags): string | null {
  const told =
    day === null ? "no earlier run is remembered, so all is told" : `added or revised since the last run, ${day}`;
  context.notice(told, flags);
  return day;
}

// A run that left out records has not seen everything that came since the one before.
function rememberRun(lastRun: LastRun, context: Context, flags: CheckFlags): void {
  if (flags.keepGoing) {
    context.notice("with --keep-going the day of this run is not remembered", flags);
    return;
  }
  try {
    lastRun.write(context.today);
  } catch (cause) {
    throw new BreachesError("cannot-write", `the day of this run cannot be remembered: ${reasonOf(cause)}`, null, {
      cause,
    });
  }
}

/** Tells how the names and incidents count, and whether that is a finding. */
function tellCounts(answers: CheckedSuppliers["answers"], context: Context, flags: CheckFlags): boolean {
  const count = (match: string) => answers.filter((answer) => answer.match === match).length;
  const unsure = count("possible") + count("unknown");
  const ids = new Set(answers.flatMap(({ incidents }) => incidents.map(({ incident }) => incident.id)));
  const named = `${count("certain")} certain, ${count("possible")} possible, ${count("unknown")} unknown`;
  context.notice(`${plural(answers.length, "name")}: ${named}; ${plural(ids.size, "incident")}`, flags);
  if (answers.some(({ incidents }) => incidents.some(({ incident }) => incident.match === "possible"))) {
    context.notice("* possible matches: their dates are uncertain (--certain leaves out those of the window)", flags);
  }
  return ids.size > 0 || (flags.strict === true && unsure > 0);
}
