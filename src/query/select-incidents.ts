import type { Catalog } from "../record/catalog.ts";
import type { Incident } from "../record/records.ts";
import { sizeOf } from "../record/show-values.ts";
import type { Status } from "../record/terms.ts";
import { incidentAsOf } from "./as-of.ts";
import { type Criteria, NO_CRITERIA } from "./criteria.ts";
import { FACETS, wantedFacets } from "./facets.ts";
import { answerIncident, createJudge, dateOnClock, type IncidentRow } from "./incident-answer.ts";
import { COLUMN } from "./incident-cells.ts";
import { isCountedElsewhere } from "./linked.ts";
import { createCompanyMatcher } from "./match-company.ts";
import { meetsCriteria } from "./meets-criteria.ts";
import { passRows, testWords } from "./narrow-rows.ts";
import { type Match, matchWindow } from "./overlap.ts";
import { findHoldings } from "./ownership.ts";

/** The incidents selected, and how many that meet all else were left out, and why. */
export interface Selection {
  /** In the order of their ids. */
  readonly rows: readonly IncidentRow[];
  readonly leftOut: LeftOut;
}

export interface LeftOut {
  readonly refuted: number;
  readonly withdrawn: number;
  /** Linked to another incident by `same_as`, and counted there. */
  readonly linked: number;
  /** Without a date on the chosen clock, where a window was asked for. */
  readonly undated: number;
  /** Possible matches, where only certain ones were asked for. */
  readonly possible: number;
  /** Without a headline figure, where a least number was asked for. */
  readonly withoutFigure: number;
}

/** Selects incidents. Refuted and withdrawn ones are left out unless their status is asked for; linked ones, always. */
export function selectIncidents(catalog: Catalog, criteria: Criteria): Selection {
  const leftOut = { refuted: 0, withdrawn: 0, linked: 0, undated: 0, possible: 0, withoutFigure: 0 };
  const rows = findCandidates(catalog, criteria).filter((row) => {
    const reason = reasonToLeaveOut(row, criteria, catalog);
    if (reason && reason !== "outside") leftOut[reason] += 1;
    return reason === null;
  });
  return { rows: rows.map((row) => markMatch(row, criteria)), leftOut };
}

function findCandidates(catalog: Catalog, criteria: Criteria): IncidentRow[] {
  const judge = createJudge(catalog, criteria.figure);
  const matchCompany = createCompanyMatcher(catalog, criteria);
  const candidates: IncidentRow[] = [];
  for (const recorded of narrowIncidents(catalog, criteria)) {
    const incident = criteria.asOf === null ? recorded : incidentAsOf(recorded, criteria.asOf);
    const company = incident && matchCompany(incident);
    if (!incident || !company) continue;
    const row = { incident, answer: { ...answerIncident(incident, judge), match: company.match, via: company.via } };
    if (meetsCriteria(row, criteria)) candidates.push(row);
  }
  return candidates;
}

/** Every incident that can meet the criteria, and maybe some that cannot. */
function* narrowIncidents(catalog: Catalog, { companies, rollup, actors, campaigns }: Criteria): Iterable<Incident> {
  const { columns } = catalog;
  if (columns === null) {
    yield* catalog.incidents.values();
    return;
  }
  const held = rollup ? companies.flatMap((owner) => findHoldings(catalog, owner).map(({ company }) => company)) : [];
  const wanted = wantedFacets({ ...NO_CRITERIA, companies: [...companies, ...held], actors, campaigns });
  const tests = FACETS.flatMap((facet) => testWords(columns, COLUMN.facet(facet), wanted[facet]));
  for (const row of passRows(columns.length, tests)) yield columns.incidentAt(row);
}

// What lies outside for certain comes first: it is not counted, whatever else keeps it out.
function reasonToLeaveOut(row: IncidentRow, criteria: Criteria, catalog: Catalog): keyof LeftOut | "outside" | null {
  const { window, minAffected } = criteria;
  const { affected, status, withdrawn } = row.answer;
  const date = dateOnClock(row.incident, criteria.clock);
  if (window && date && !matchWindow(date, window)) return "outside";
  if (minAffected !== null && affected && sizeOf(affected) < minAffected) return "outside";
  const asked: readonly (Status | "withdrawn")[] = criteria.statuses;
  if (withdrawn && !asked.includes("withdrawn")) return "withdrawn";
  if (isCountedElsewhere(row.incident, catalog, criteria.asOf)) return "linked";
  if (status === "refuted" && !asked.includes("refuted") && !withdrawn) return "refuted";
  if (window && !date) return "undated";
  if (criteria.certain && matchOf(row, criteria) === "possible") return "possible";
  return minAffected !== null && !affected ? "withoutFigure" : null;
}

function matchOf({ incident, answer }: IncidentRow, { window, clock }: Criteria): Match {
  const date = window && dateOnClock(incident, clock);
  if (!window || !date || answer.match === "possible") return answer.match;
  return matchWindow(date, window) ?? "possible";
}

function markMatch(row: IncidentRow, criteria: Criteria): IncidentRow {
  const match = matchOf(row, criteria);
  return match === row.answer.match ? row : { ...row, answer: { ...row.answer, match } };
}
