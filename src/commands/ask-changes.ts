import { changeFields } from "../query/change-fields.ts";
import { closed, findWord } from "../query/known-words.ts";
import { resolveName } from "../query/resolve-name.ts";
import { CHANGES, type ChangeEntry, selectChanges } from "../query/select-changes.ts";
import type { Catalog } from "../record/catalog.ts";
import { FACT_KINDS } from "../record/record-kinds.ts";
import { showNumber } from "../record/show-values.ts";
import { plural } from "../render/words.ts";
import { type ArrangedEntries, arrangeEntries } from "./arrange-entries.ts";
import type { ChangesFlags } from "./changes.ts";
import type { Context } from "./context.ts";
import { chooseData } from "./flags/data-flags.ts";
import { nameOf, readWindow, tellResolution } from "./flags/read-criteria.ts";

/** Changes found and arranged, with the catalog that knows names. */
export interface AskedChanges extends ArrangedEntries<ChangeEntry> {
  readonly catalog: Catalog;
}

const recordKind = closed("kind of record", FACT_KINDS);

// Without a window everything would count that ever came in.
const USUAL = "90d";

/** Selects records by their own dates; tells on standard error which window that was, and what dates cannot tell. */
export async function askChanges(context: Context, flags: ChangesFlags): Promise<AskedChanges> {
  const arrange = arrangeEntries<ChangeEntry>(changeFields, flags);
  const { earliest: since, latest: until } = readChangeWindow(context, flags);
  const catalog = await context.catalog(flags);
  const { entries, revisedLater } = selectChanges(catalog, {
    since,
    until,
    kinds: (flags.kind ?? []).map((kind) => findWord(recordKind, kind, catalog)),
    companies: (flags.company ?? []).map((name) => resolveCompany(name, catalog, context, flags)),
    withShipped: chooseData(flags, context.io, context.packageRoot).builtin === "all",
  });
  if (revisedLater > 0) {
    const told = revisedLater === 1 ? "1 record was" : `${revisedLater} records were`;
    context.notice(`${told} revised after ${until}; whether before that too, only breaches log can tell`, flags);
  }
  if (entries.length > 0) context.notice(tellCounts(entries), flags);
  else context.notice("no record was added, revised or withdrawn in that time", flags);
  if (entries.length === 0 && flags.failEmpty) context.endWith(1);
  return { catalog, ...arrange(entries) };
}

function tellCounts(entries: readonly ChangeEntry[]): string {
  const counts = CHANGES.map((change) => ({
    change,
    count: entries.filter((entry) => entry.change === change).length,
  }));
  const told = counts.flatMap(({ change, count }) => (count > 0 ? [`${showNumber(count)} ${change}`] : []));
  return `${plural(entries.length, "record")}: ${told.join(", ")}`;
}

function readChangeWindow(context: Context, { since, until, ...flags }: ChangesFlags) {
  const now = context.io.now();
  if (since !== undefined || until !== undefined) {
    return readWindow({ ...(since && { since }), ...(until && { until }) }, now);
  }
  const window = readWindow({ since: USUAL }, now);
  context.notice(`since ${window.earliest}, the last 90 days (--since tells another day)`, flags);
  return window;
}

function resolveCompany(name: string, catalog: Catalog, context: Context, flags: ChangesFlags): string {
  const hit = resolveName(catalog.companyNames, "company", name);
  const told = tellResolution("company", name, hit, nameOf(catalog, "company", hit.id));
  if (told) context.notice(told, flags);
  return hit.id;
}
