import type { Catalog } from "../record/catalog.ts";
import type { Incident } from "../record/records.ts";
import { sizeOf } from "../record/show-values.ts";
import { incidentAsOf } from "./as-of.ts";
import { countIncidents } from "./count-incidents.ts";
import { type Criteria, NO_CRITERIA } from "./criteria.ts";
import { FACETS, wantedFacets } from "./facets.ts";
import { type Finding, listRows } from "./finding.ts";
import { answerIncident, createJudge, dateOnClock, type IncidentRow } from "./incident-answer.ts";
import { COLUMN } from "./incident-cells.ts";
import { isCountedElsewhere } from "./linked.ts";
import { createCompanyMatcher } from "./match-company.ts";
import { meetsCriteria } from "./meets-criteria.ts";
import { testWords } from "./narrow-rows.ts";
import { matchWindow } from "./overlap.ts";
import { findHoldings } from "./ownership.ts";
import { sortRows } from "./sort-rows.ts";
import { compareFigure, reasonToLeaveOut, type Standing } from "./standing.ts";
import type { Support } from "./where/support.ts";

/** Finds incidents by their records. */
export function findInRecords(catalog: Catalog, criteria: Criteria): Finding {
  const leftOut = { refuted: 0, withdrawn: 0, linked: 0, undated: 0, possible: 0, withoutFigure: 0, unknown: 0 };
  const rows: IncidentRow[] = [];
  const asked = { ...criteria, statuses: [...criteria.statuses, ...(criteria.where?.statuses ?? [])] };
  for (const row of findCandidates(catalog, criteria)) {
    const standing = standingOf(row, criteria, catalog);
    const reason = reasonToLeaveOut(standing, asked);
    if (reason === null) rows.push(markMatch(row, standing, criteria));
    else if (reason !== "outside") leftOut[reason] += 1;
  }
  return {
    length: rows.length,
    hasPossible: listRows(rows).hasPossible,
    leftOut,
    arrange: ({ field, downwards, limit }) =>
      listRows((field ? sortRows(rows, field, downwards) : rows).slice(0, limit)),
    count: (by, context, sumAffected) => countIncidents(rows, by, context, sumAffected),
  };
}

function* findCandidates(catalog: Catalog, criteria: Criteria): Iterable<IncidentRow> {
  const judge = createJudge(catalog, criteria.figure);
  const matchCompany = createCompanyMatcher(catalog, criteria);
  for (const recorded of narrowIncidents(catalog, criteria)) {
    const incident = criteria.asOf === null ? recorded : incidentAsOf(recorded, criteria.asOf);
    const company = incident && matchCompany(incident);
    if (!incident || !company) continue;
    const row = { incident, answer: { ...answerIncident(incident, judge), match: company.match, via: company.via } };
    if (meetsCriteria(row, criteria)) yield row;
  }
}

/** Every incident that can meet the criteria, and maybe some that cannot. */
function* narrowIncidents(catalog: Catalog, { rollup, where, ...criteria }: Criteria): Iterable<Incident> {
  const { columns } = catalog;
  if (columns === null) {
    yield* catalog.incidents.values();
    return;
  }
  const tests = [criteria, where?.need ?? {}].flatMap(({ companies = [], actors = [], campaigns = [] }) => {
    const held = rollup ? companies.flatMap((owner) => findHoldings(catalog, owner).map(({ company }) => company)) : [];
    const wanted = wantedFacets({ ...NO_CRITERIA, companies: [...companies, ...held], actors, campaigns });
    return FACETS.flatMap((facet) => testWords(columns, COLUMN.facet(facet), wanted[facet]));
  });
  for (let row = 0; row < columns.length; row += 1) {
    if (tests.every((test) => test(row))) yield columns.incidentAt(row);
  }
}

function standingOf(row: IncidentRow, criteria: Criteria, catalog: Catalog): Standing {
  const { incident, answer } = row;
  const { affected, status, withdrawn, match } = answer;
  const date = criteria.window && dateOnClock(incident, criteria.clock);
  const window = criteria.window && (date ? (matchWindow(date, criteria.window) ?? "outside") : "undated");
  const query = standOf(criteria.where?.judge(row));
  return {
    status,
    withdrawn: withdrawn !== null,
    linked: isCountedElsewhere(incident, catalog, criteria.asOf),
    window,
    figure: compareFigure(affected && sizeOf(affected), criteria.minAffected),
    query,
    match: window === "possible" || query === "possible" ? "possible" : match,
  };
}

function standOf(support: Support | undefined): Standing["query"] {
  if (!support) return null;
  if (support.for !== "no") return support.for;
  return support.against === "certain" ? "outside" : "unknown";
}

function markMatch(row: IncidentRow, { match }: Standing, { where }: Criteria): IncidentRow {
  const via = row.answer.via ?? where?.via(row) ?? null;
  const isSame = match === row.answer.match && via === row.answer.via;
  return isSame ? row : { ...row, answer: { ...row.answer, match, via } };
}
