import type { Catalog } from "../record/catalog.ts";
import { compareText } from "../record/date-summary.ts";
import type { ClockChoice, Role } from "../record/terms.ts";
import type { UnitSum } from "./count-groups.ts";
import { countIncidents } from "./count-incidents.ts";
import type { Criteria } from "./criteria.ts";
import { type Delay, measureDelays } from "./delays.ts";
import type { FieldContext } from "./field.ts";
import { fields } from "./fields.ts";
import type { IncidentRow } from "./incident-answer.ts";
import { type MoneyTotal, totalMoney } from "./money-totals.ts";
import { findHoldings } from "./ownership.ts";
import { selectIncidents } from "./select-incidents.ts";

export const MEMBER_KINDS = ["company", "actor"] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** Incidents that share a value. An incident that has several counts in each. */
export interface SharedValue {
  /** Null where an incident has none. */
  readonly key: string | null;
  readonly label: string;
  readonly incidents: number;
}

export interface YearCount {
  /** Null where the date leaves the year open. */
  readonly year: string | null;
  readonly incidents: number;
}

/** One of the companies or actors compared, by its own incidents. */
export interface CompareMember {
  readonly id: string;
  readonly name: string;
  readonly incidents: number;
  /** How many of these match only possibly, since a date is uncertain. */
  readonly possible: number;
  /** Incidents that meet all else, in which a company has none of the roles that count; zero for an actor. */
  readonly in_other_roles: number;
  /** The same years for every member, without gaps; the undated last, where any member has some. */
  readonly years: readonly YearCount[];
  readonly statuses: readonly SharedValue[];
  readonly kinds: readonly SharedValue[];
  /** VERIS varieties. */
  readonly actions: readonly SharedValue[];
  /** Who is named for a company's incidents, and whose incidents an actor's are. */
  readonly actors: readonly SharedValue[];
  readonly companies: readonly SharedValue[];
  /** Sums of headline figures, unit by unit. */
  readonly affected: readonly UnitSum[];
  readonly without_figure: number;
  readonly delays: { readonly to_discovery: Delay; readonly to_disclosure: Delay };
  /** Incidents by kind of consequence. */
  readonly consequences: readonly SharedValue[];
  /** What a company, or for an actor anybody, paid or lost: each case once. */
  readonly money: readonly MoneyTotal[];
}

/** Companies or actors side by side, all by the same window, clock and filters. */
export interface Comparison {
  readonly kind: MemberKind;
  readonly clock: ClockChoice;
  /** ISO days, both included; null without a bound. */
  readonly since: string | null;
  readonly until: string | null;
  readonly as_of: string | null;
  /** The roles in which a company's incidents count; empty for actors. */
  readonly roles: readonly Role[];
  readonly rollup: boolean;
  readonly members: readonly CompareMember[];
  /** Ids of incidents that count for more than one of them. */
  readonly shared: readonly string[];
}

/**
 * Compares companies by the incidents in which they are victims, or have the roles asked for, and actors by those with
 * an attribution to them, in the order given. Nothing is added up over several of them.
 */
export function compareMembers(
  kind: MemberKind,
  ids: readonly string[],
  catalog: Catalog,
  asked: Criteria,
): Comparison {
  const roles = kind === "company" && asked.roles.length === 0 ? (["victim"] as const) : asked.roles;
  const criteria = { ...asked, roles };
  const rowsOf = (id: string, own: Criteria) =>
    selectIncidents(catalog, { ...own, ...(kind === "company" ? { companies: [id] } : { actors: [id] }) }).rows;
  const found = ids.map((id) => ({ id, rows: rowsOf(id, criteria) }));
  const years = listYears(
    found.flatMap(({ rows }) => rows),
    { catalog, clock: asked.clock },
  );
  return {
    kind,
    clock: asked.clock,
    since: asked.window?.earliest ?? null,
    until: asked.window?.latest ?? null,
    as_of: asked.asOf,
    roles: kind === "company" ? roles : [],
    rollup: asked.rollup,
    members: found.map(({ id, rows }) => ({
      id,
      name: (kind === "company" ? catalog.companies : catalog.actors).get(id)?.name ?? id,
      in_other_roles: kind === "company" ? rowsOf(id, { ...asked, roles: [] }).length - rows.length : 0,
      ...describeRows(rows, years, { catalog, clock: asked.clock }),
      money: totalMoney(rows, kind === "company" ? createPayerTest(id, asked.rollup, catalog) : undefined),
    })),
    shared: findShared(found.map(({ rows }) => rows)),
  };
}

function describeRows(rows: readonly IncidentRow[], years: readonly (string | null)[], context: FieldContext) {
  const { affected, without_figure } = countIncidents(rows, [], context, true);
  const perYear = new Map(countBy("year", rows, context).map(({ key, incidents }) => [key, incidents]));
  return {
    incidents: rows.length,
    possible: rows.filter(({ answer }) => answer.match === "possible").length,
    years: years.map((year) => ({ year, incidents: perYear.get(year) ?? 0 })),
    statuses: countBy("status", rows, context),
    kinds: countBy("kind", rows, context),
    actions: countBy("action", rows, context),
    actors: countBy("actor", rows, context),
    companies: countBy("company", rows, context),
    affected,
    without_figure,
    delays: measureDelays(rows),
    consequences: countConsequences(rows),
  };
}

function countBy(name: string, rows: readonly IncidentRow[], context: FieldContext): SharedValue[] {
  const by = fields.filter((field) => field.name === name);
  return countIncidents(rows, by, context, false).groups.map(({ keys, labels, incidents }) => ({
    key: keys[0] ?? null,
    label: labels[0] ?? "",
    incidents,
  }));
}

function countConsequences(rows: readonly IncidentRow[]): SharedValue[] {
  const counts = new Map<string, number>();
  for (const { answer } of rows) {
    for (const kind of new Set(answer.consequences.map((one) => one.kind)))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, incidents]) => ({ key, label: key, incidents }))
    .toSorted((a, b) => b.incidents - a.incidents || compareText(a.key, b.key));
}

// Every year from the first to the last, so that a year without incidents is seen as one.
function listYears(rows: readonly IncidentRow[], context: FieldContext): (string | null)[] {
  const keys = countBy("year", rows, context).map(({ key }) => key);
  const dated = keys.flatMap((key) => (key === null ? [] : Number(key)));
  const first = Math.min(...dated);
  const span = dated.length === 0 ? 0 : Math.max(...dated) - first + 1;
  return [...Array.from({ length: span }, (_, at) => String(first + at)), ...(keys.includes(null) ? [null] : [])];
}

// Where nobody is said to pay, the victim bears it.
function createPayerTest(company: string, rollup: boolean, catalog: Catalog) {
  const held = rollup ? findHoldings(catalog, company).map((holding) => holding.company) : [];
  const own = new Set<string | null>([company, ...held]);
  return ({ payer }: { readonly payer: string | null }, { answer }: IncidentRow): boolean =>
    payer === null
      ? answer.companies.some((part) => part.role === "victim" && own.has(part.company))
      : own.has(catalog.companyNames.idOf(payer) ?? null);
}

function findShared(lists: readonly (readonly IncidentRow[])[]): string[] {
  const counts = new Map<string, number>();
  for (const { answer } of lists.flat()) counts.set(answer.id, (counts.get(answer.id) ?? 0) + 1);
  return [...counts].flatMap(([id, count]) => (count > 1 ? id : [])).toSorted();
}
