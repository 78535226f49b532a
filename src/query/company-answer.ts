import type { Catalog } from "../record/catalog.ts";
import type { Claim, Consequence } from "../record/claim.ts";
import { compareText, type DateSummary, summarizeDate } from "../record/date-summary.ts";
import type { Company, CompanyName, Tally } from "../record/records.ts";
import { compareTally, type TallyAnswer } from "./compare-tally.ts";
import { type Delay, measureDelays } from "./delays.ts";
import type { IncidentAnswer, IncidentRow } from "./incident-answer.ts";
import { type MoneyTotal, totalMoney } from "./money-totals.ts";

export interface OwnerAnswer extends Claim {
  readonly company: string;
  readonly name: string;
  readonly from: DateSummary | null;
  /** Exclusive. */
  readonly to: DateSummary | null;
  readonly share: string | null;
  readonly control: boolean;
}

/** All there is to say about a company. */
export interface CompanyAnswer {
  readonly id: string;
  readonly name: string;
  readonly names: readonly CompanyName[];
  readonly country: string | null;
  readonly sector: string | null;
  readonly owners: readonly OwnerAnswer[];
  readonly incidents: readonly IncidentAnswer[];
  readonly tallies: readonly TallyAnswer[];
  /** What the company paid or lost over the incidents above, each case once. */
  readonly money: readonly MoneyTotal[];
  readonly delays: { readonly to_discovery: Delay; readonly to_disclosure: Delay };
  readonly domains: readonly string[];
  readonly references: Company["references"];
  readonly sources: Company["sources"];
  readonly added: string;
  readonly revised: string;
}

/** Answers for a company, with the incidents selected for it in the order given, and the tallies published by `asOf`. */
export function answerCompany(
  company: Company,
  rows: readonly IncidentRow[],
  catalog: Catalog,
  asOf: string | null = null,
): CompanyAnswer {
  const asVictim = rows.filter(({ answer }) =>
    answer.companies.some((part) => part.company === company.id && part.role === "victim"),
  );
  const tallies = [...catalog.tallies.values()].filter(
    (tally) => tally.company === company.id && !tally.withdrawn && (asOf === null || tally.date <= asOf),
  );
  return {
    id: company.id,
    name: company.name,
    names: company.names,
    country: company.country,
    sector: company.sector,
    owners: answerOwners(company, catalog),
    incidents: rows.map(({ answer }) => answer),
    tallies: tallies.toSorted(compareNewestTally).map((tally) => compareTally(tally, catalog)),
    money: totalMoney(rows, (entry, row) => isPaidBy(company.id, entry, asVictim.includes(row), catalog)),
    delays: measureDelays(asVictim),
    domains: company.domains,
    references: company.references,
    sources: company.sources,
    added: company.added,
    revised: company.revised,
  };
}

/** The owners of a company, in the order of its record. */
export function answerOwners({ owners }: Company, catalog: Catalog): OwnerAnswer[] {
  return owners.map(({ from, to, ...owner }) => ({
    ...owner,
    name: catalog.companies.get(owner.company)?.name ?? owner.company,
    from: from && summarizeDate(from),
    to: to && summarizeDate(to),
  }));
}

// Where nobody is said to pay, the victim bears it.
function isPaidBy(company: string, { payer }: Consequence, isVictim: boolean, catalog: Catalog): boolean {
  return payer === null ? isVictim : catalog.companyNames.idOf(payer) === company;
}

function compareNewestTally(a: Tally, b: Tally): number {
  return compareText(b.date, a.date) || compareText(a.id, b.id);
}
