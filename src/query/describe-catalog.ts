import type { Catalog, CatalogSummary } from "../record/catalog.ts";
import type { Cells, IncidentColumns, WordColumn } from "../record/incident-columns.ts";
import type { RecordFile } from "../record/record-kinds.ts";
import type { RecordBase } from "../record/records.ts";
import { findOwnCount } from "./compare-tally.ts";
import { summarizeData } from "./describe-data.ts";
import { fields } from "./fields.ts";
import { answerIncident, createJudge } from "./incident-answer.ts";
import { COLUMN, createCellMaker } from "./incident-cells.ts";

/** What a compiled catalog holds beside its records: counts made beforehand, and the columns of each of its incidents. */
export function describeCatalog(catalog: Catalog): {
  readonly summary: CatalogSummary;
  readonly cellsOf: (file: RecordFile<"incident">) => Cells;
} {
  const cellsOf = createCellMaker(catalog);
  return {
    summary: summarizeData(catalog),
    cellsOf: ({ id }) => {
      const incident = catalog.incidents.get(id);
      if (!incident) throw new Error(`the catalog has no incident ${id}`);
      return cellsOf(incident);
    },
  };
}

/**
 * Answers that can be made beforehand, as JSON: that about an incident as of today by the default rule for figures, and
 * the incidents of our own count beside a tally. They hang on all records of the catalog.
 */
export function createAnswerMaker(catalog: Catalog): (kind: "incident" | "tally", id: string) => string {
  const judge = createJudge(catalog, "official");
  return (kind, id) => {
    const [incident, tally] = [catalog.incidents.get(id), catalog.tallies.get(id)];
    if (kind === "incident" && incident) return JSON.stringify(answerIncident(incident, judge));
    if (kind === "tally" && tally) return JSON.stringify(findOwnCount(tally, catalog));
    throw new Error(`the catalog has no ${kind} ${id}`);
  };
}

/** The same counts as from the records, from the columns of a compiled catalog. */
export function summarizeColumns(catalog: Catalog, hasShippedIncidents: boolean): CatalogSummary {
  const { columns, companies, actors, campaigns, tallies } = catalog;
  if (!columns) return summarizeData(catalog);
  const linked = columns.length === 0 ? new Uint8Array() : columns.linked();
  const used = (facet: "company" | "actor") => countedWords(columns, COLUMN.facet(facet));
  const inForce = <Entry extends RecordBase>(records: ReadonlyMap<string, Entry>, ids: ReadonlySet<string>) =>
    [...records.values()].filter(({ id, origin }) => origin !== "builtin" || hasShippedIncidents || ids.has(id));
  const inRoles = [...used("company")].map((word) => word.slice(word.indexOf(" ") + 1));
  const [ownCompanies, ownActors] = [inForce(companies, new Set(inRoles)), inForce(actors, used("actor"))];
  const others = [...ownCompanies, ...ownActors, ...campaigns.values(), ...tallies.values()];
  const days = daysOf(columns);
  return {
    updated: [...days, ...others.flatMap(({ added, revised }) => [added, revised])].reduce<string | null>(
      (last, day) => (last === null || day > last ? day : last),
      null,
    ),
    incidents: linked.filter((one) => one === 0).length,
    companies: ownCompanies.length,
    actors: ownActors.length,
  };
}

/**
 * The same counts after some incidents have changed or come, from those made before; everything is counted again where
 * these do not tell.
 */
export function resummarize(older: Catalog, catalog: Catalog, hasShippedIncidents: boolean): CatalogSummary {
  const [before, after] = [older.columns, catalog.columns];
  const { summary } = older;
  if (!before || !after || !summary) return summarizeColumns(catalog, hasShippedIncidents);
  const [lastBefore, lastAfter] = [lastDay(before), lastDay(after)];
  const isSameUse = (["company", "actor"] as const).every((facet) =>
    areEqual(countedWords(before, COLUMN.facet(facet)), countedWords(after, COLUMN.facet(facet))),
  );
  const updated = summary.updated ?? "";
  const isLastKnown = lastAfter >= lastBefore || updated > lastBefore;
  if (!(isLastKnown && (hasShippedIncidents || isSameUse))) return summarizeColumns(catalog, hasShippedIncidents);
  const incidents = after.linked().filter((one) => one === 0).length;
  return { ...summary, incidents, updated: lastAfter > updated ? lastAfter : updated };
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

function lastDay(columns: IncidentColumns): string {
  return daysOf(columns).reduce((last, day) => (day > last ? day : last), "");
}

/** The days on which incidents that are counted were added or revised. */
function daysOf(columns: IncidentColumns): string[] {
  return fields
    .filter(({ name }) => name === "added" || name === "revised")
    .flatMap((field) => [...countedWords(columns, COLUMN.sort(field))]);
}

/** The words of the incidents that are not counted under another one. */
function countedWords(columns: IncidentColumns, column: string): ReadonlySet<string> {
  const linked = columns.length === 0 ? new Uint8Array() : columns.linked();
  return wordsOf(columns.words(column), columns.length, (row) => linked[row] === 0);
}

function wordsOf(column: WordColumn, rows: number, isCounted: (row: number) => boolean): ReadonlySet<string> {
  const codes = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    if (!isCounted(row)) continue;
    const [from, to] = column.offsets ? [column.offsets[row] ?? 0, column.offsets[row + 1] ?? 0] : [row, row + 1];
    for (let at = from; at < to; at += 1) codes.add(column.codes[at] ?? 0);
  }
  codes.delete(0);
  return new Set([...codes].map((code) => column.wordOf(code)));
}
