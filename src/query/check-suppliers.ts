import type { Catalog } from "../record/catalog.ts";
import type { Role } from "../record/terms.ts";
import { answerOwners, type OwnerAnswer } from "./company-answer.ts";
import type { Criteria } from "./criteria.ts";
import { createSupplierFinder, type SupplierMatch } from "./find-supplier.ts";
import type { LeftOut } from "./finding.ts";
import { dateOnClock, type IncidentAnswer, type IncidentRow } from "./incident-answer.ts";
import { findOwnersAbove } from "./owners-above.ts";
import { findHoldings, matchHolding } from "./ownership.ts";
import { type Selection, selectIncidents } from "./select-incidents.ts";

/** A name as it stands on a list. */
export interface ListedName {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly name: string;
}

export interface SupplierCompany {
  readonly company: string;
  readonly name: string;
  /** How the name on the list led to it. */
  readonly by: string;
  readonly owners: readonly OwnerAnswer[];
  /** Companies that it controls or controlled, by id; empty unless roll-up is asked for. */
  readonly subsidiaries: readonly string[];
}

export const SUPPLIER_RELATIONS = ["own", "owner", "subsidiary"] as const;

export interface SupplierIncident {
  /** The company that the name stands for. */
  readonly company: string;
  /** Whether it is the company's own, that of an owner in the time of its control, or that of a subsidiary. */
  readonly relation: (typeof SUPPLIER_RELATIONS)[number];
  /** The owner whose incident it is. */
  readonly owner: string | null;
  /** What the company, or its owner, is in the incident; of a subsidiary the incident tells it. */
  readonly roles: readonly Role[];
  readonly incident: IncidentAnswer;
}

/** What is known of a name on a list. */
export interface SupplierAnswer extends ListedName {
  readonly match: SupplierMatch;
  readonly companies: readonly SupplierCompany[];
  /** Ids of companies with similar names, where the name is unknown. */
  readonly nearest: readonly string[];
  /** The newest disclosed first. */
  readonly incidents: readonly SupplierIncident[];
}

export interface CheckedSuppliers {
  readonly answers: readonly SupplierAnswer[];
  /** Of the companies that the names stand for; those of their owners are not counted. */
  readonly leftOut: LeftOut;
}

/**
 * Answers each name with the incidents that meet the criteria: those of the company, those of its owners that fall into
 * the time of their control and, with roll-up, those of its subsidiaries. An owner's incident in which it was merely
 * named does not count. `addedSince` keeps what was added or revised on or after that ISO day.
 */
export function checkSuppliers(
  names: readonly ListedName[],
  catalog: Catalog,
  criteria: Criteria,
  addedSince: string | null,
): CheckedSuppliers {
  const find = createSupplierFinder(catalog);
  const select = rememberSelections(catalog, criteria);
  const isNew = ({ answer }: IncidentRow) =>
    addedSince === null || answer.added >= addedSince || answer.revised >= addedSince;
  const answers = names.map(({ line, name }): SupplierAnswer => {
    const { match, hits, nearest } = find(name);
    const incidents = hits.flatMap(({ company }) => [
      ...select(company, criteria.rollup)
        .rows.filter(isNew)
        .map(({ answer }) => ownIncident(company, answer)),
      ...ownersIncidents(company, catalog, (owner) => select(owner, false).rows.filter(isNew)),
    ]);
    const companies = hits.map(({ company, by }) => describeCompany(company, by, catalog, criteria.rollup));
    return { line, name, match, companies, nearest, incidents: incidents.toSorted(compareNewest) };
  });
  const companies = [...new Set(answers.flatMap((answer) => answer.companies.map(({ company }) => company)))];
  const leftOut = companies.length > 0 ? selectIncidents(catalog, { ...criteria, companies }).leftOut : NOTHING;
  return { answers, leftOut };
}

const NOTHING: LeftOut = { refuted: 0, withdrawn: 0, linked: 0, undated: 0, possible: 0, withoutFigure: 0, unknown: 0 };

function describeCompany(id: string, by: string, catalog: Catalog, rollup: boolean): SupplierCompany {
  const company = catalog.companies.get(id);
  const below = rollup ? findHoldings(catalog, id).map((holding) => holding.company) : [];
  return {
    company: id,
    name: company?.name ?? id,
    by,
    owners: company ? answerOwners(company, catalog) : [],
    subsidiaries: [...new Set(below)].toSorted(),
  };
}

function ownIncident(company: string, incident: IncidentAnswer): SupplierIncident {
  const relation = incident.via === null ? "own" : "subsidiary";
  return { company, relation, owner: null, roles: rolesOf(company, incident), incident };
}

function rolesOf(company: string, { companies }: IncidentAnswer): Role[] {
  return [...new Set(companies.filter((part) => part.company === company).map(({ role }) => role))];
}

// As for roll-up: by when it occurred, else by when it was disclosed, which makes the match possible only.
function ownersIncidents(
  company: string,
  catalog: Catalog,
  incidentsOf: (owner: string) => readonly IncidentRow[],
): SupplierIncident[] {
  const ways = findOwnersAbove(catalog, company);
  return [...new Set(ways.map(({ owner }) => owner))].flatMap((owner) =>
    incidentsOf(owner).flatMap(({ incident, answer }): SupplierIncident[] => {
      const roles = rolesOf(owner, answer);
      if (rolesOf(company, answer).length > 0 || !roles.some((role) => role !== "named")) return [];
      const occurred = dateOnClock(incident, "occurred");
      const date = occurred ?? dateOnClock(incident, "disclosed");
      const matches = ways
        .filter((way) => way.owner === owner)
        .flatMap(({ links }) => (date && matchHolding(date, { company, links })) ?? []);
      if (matches.length === 0) return [];
      const isCertain = occurred !== null && matches.includes("certain") && answer.match === "certain";
      const match = isCertain ? "certain" : "possible";
      return [{ company, relation: "owner", owner, roles, incident: { ...answer, match } }];
    }),
  );
}

function compareNewest({ incident: a }: SupplierIncident, { incident: b }: SupplierIncident): number {
  const [newer, older] = [b.disclosed?.earliest ?? "", a.disclosed?.earliest ?? ""];
  return newer < older ? -1 : newer > older ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

// A list names the same company, or the same owner, more than once.
function rememberSelections(catalog: Catalog, criteria: Criteria) {
  const known = new Map<string, Selection>();
  return (company: string, rollup: boolean): Selection => {
    const key = `${company} ${rollup}`;
    const selection = known.get(key) ?? selectIncidents(catalog, { ...criteria, companies: [company], rollup });
    known.set(key, selection);
    return selection;
  };
}
