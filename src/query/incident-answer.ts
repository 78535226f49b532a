import type { Catalog } from "../record/catalog.ts";
import type { Claim, DateClaim, Figure } from "../record/claim.ts";
import { type DateSummary, summarizeDate } from "../record/date-summary.ts";
import type { EventDate } from "../record/edtf.ts";
import type { Incident } from "../record/records.ts";
import type { Bound, Clock, Status, Verdict, Voice } from "../record/terms.ts";
import { type DataAnswer, findDataStandings } from "./data-standing.ts";
import { findHeadlineDate } from "./headline-date.ts";
import { type FigureRule, findHeadlineFigure, rankUnits, type UnitRanks } from "./headline-figure.ts";
import type { Match } from "./overlap.ts";
import { findStatus } from "./status.ts";
import { findVerdict } from "./verdict.ts";

/** The figure that stands for an incident. */
export interface AffectedAnswer {
  readonly count: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound | null;
  readonly unit: string | null;
  /** The attacker alone gives it. */
  readonly claimed: boolean;
  readonly by: Voice | null;
  readonly who: string | null;
  readonly date: string | null;
}

export interface DateClaimAnswer extends DateSummary, Claim {
  readonly clock: Clock;
}

/** An incident as answers carry it, keys in the published order. Unknown is null or an empty list; no key is left out. */
export interface IncidentAnswer
  extends Pick<Incident, "id" | "title" | "summary" | "kind" | "impact">,
    Pick<Incident, "statements" | "companies" | "campaigns" | "attribution" | "actions" | "consequences" | "money">,
    Pick<Incident, "volume" | "sources" | "added" | "revised" | "withdrawn" | "same_as" | "imported" | "original"> {
  readonly status: Status;
  readonly occurred: DateSummary | null;
  readonly discovered: DateSummary | null;
  readonly disclosed: DateSummary | null;
  readonly dates: readonly DateClaimAnswer[];
  readonly affected: AffectedAnswer | null;
  readonly affected_claims: readonly Figure[];
  readonly data: readonly DataAnswer[];
  readonly data_claims: Incident["data"];
  readonly verdict: Verdict | null;
  /** Whether it meets the filters for certain, or only possibly since a date is uncertain. */
  readonly match: Match;
  /** The owner through which it was selected by roll-up. */
  readonly via: string | null;
}

/** An incident with its answer. */
export interface IncidentRow {
  readonly incident: Incident;
  readonly answer: IncidentAnswer;
}

/** How answers are worked out: which figure stands for the incident. */
export interface Judge {
  readonly catalog: Catalog;
  readonly units: UnitRanks;
  readonly figure: FigureRule;
}

export function createJudge(catalog: Catalog, figure: FigureRule): Judge {
  return { catalog, units: rankUnits(catalog), figure };
}

/** Works out status, headlines, standings and verdict of an incident. */
export function answerIncident(incident: Incident, judge: Judge): IncidentAnswer {
  const clock = (name: Clock) => summarizeClaim(findHeadlineDate(incident.dates, name).value);
  const figure = findHeadlineFigure(incident.affected, judge.figure, judge.catalog, judge.units).value;
  return {
    id: incident.id,
    title: incident.title,
    summary: incident.summary,
    kind: incident.kind,
    impact: incident.impact,
    status: findStatus(incident, judge.catalog).value,
    statements: incident.statements,
    companies: incident.companies,
    campaigns: incident.campaigns,
    occurred: clock("occurred"),
    discovered: clock("discovered"),
    disclosed: clock("disclosed"),
    dates: incident.dates.map(answerDate),
    affected: figure && answerFigure(figure),
    affected_claims: incident.affected,
    data: findDataStandings(incident.data, judge.catalog),
    data_claims: incident.data,
    attribution: incident.attribution,
    verdict: findVerdict(incident.attribution, judge.catalog).value,
    actions: incident.actions,
    consequences: incident.consequences,
    money: incident.money,
    volume: incident.volume,
    sources: incident.sources,
    added: incident.added,
    revised: incident.revised,
    withdrawn: incident.withdrawn,
    same_as: incident.same_as,
    imported: incident.imported,
    original: incident.original,
    match: "certain",
    via: null,
  };
}

/** The date that stands for a clock; `added` is the day the record entered the data set. */
export function dateOnClock(incident: Incident, clock: Clock | "added"): EventDate | null {
  if (clock !== "added") return findHeadlineDate(incident.dates, clock).value?.when ?? null;
  const day = {
    earliest: incident.added,
    latest: incident.added,
    precision: "day",
    approximate: false,
    uncertain: false,
  } as const;
  return { edtf: incident.added, form: "point", start: day, end: day, ongoing: false };
}

export function answerDate({ when, clock, ...claim }: DateClaim): DateClaimAnswer {
  return { clock, ...summarizeDate(when), ...claim };
}

export function answerFigure(figure: Figure): AffectedAnswer {
  const { count, low, high, bound, unit, by, who, date } = figure;
  return { count, low, high, bound, unit, claimed: by === "attacker", by, who, date };
}

function summarizeClaim(claim: DateClaim | null): DateSummary | null {
  return claim && summarizeDate(claim.when);
}
