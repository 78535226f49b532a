import { type DateSummary, summarizeDate } from "../record/date-summary.ts";
import type { Campaign } from "../record/records.ts";
import type { Clock, Status, Verdict } from "../record/terms.ts";
import { type DataAnswer, findDataStandings } from "./data-standing.ts";
import { findHeadlineDate } from "./headline-date.ts";
import { findHeadlineFigure } from "./headline-figure.ts";
import {
  type AffectedAnswer,
  answerDate,
  answerFigure,
  type DateClaimAnswer,
  type IncidentAnswer,
  type IncidentRow,
  type Judge,
} from "./incident-answer.ts";
import { findStatus } from "./status.ts";
import { findVerdict } from "./verdict.ts";

/** All there is to say about a campaign. */
export interface CampaignAnswer
  extends Pick<Campaign, "id" | "title" | "names" | "summary" | "statements" | "attribution" | "actions">,
    Pick<Campaign, "consequences" | "volume" | "sources" | "added" | "revised" | "withdrawn"> {
  readonly status: Status;
  readonly occurred: DateSummary | null;
  readonly discovered: DateSummary | null;
  readonly disclosed: DateSummary | null;
  readonly dates: readonly DateClaimAnswer[];
  readonly affected: AffectedAnswer | null;
  readonly affected_claims: Campaign["affected"];
  readonly data: readonly DataAnswer[];
  readonly data_claims: Campaign["data"];
  readonly verdict: Verdict | null;
  readonly incidents: readonly IncidentAnswer[];
}

/** Answers for a campaign, with the incidents selected for it in the order given. */
export function answerCampaign(campaign: Campaign, rows: readonly IncidentRow[], judge: Judge): CampaignAnswer {
  const { catalog } = judge;
  const figure = findHeadlineFigure(campaign.affected, judge.figure, catalog, judge.units).value;
  const clock = (name: Clock) => summarizeHeadline(campaign, name);
  return {
    id: campaign.id,
    title: campaign.title,
    names: campaign.names,
    summary: campaign.summary,
    status: findStatus(campaign, catalog).value,
    statements: campaign.statements,
    occurred: clock("occurred"),
    discovered: clock("discovered"),
    disclosed: clock("disclosed"),
    dates: campaign.dates.map(answerDate),
    affected: figure && answerFigure(figure),
    affected_claims: campaign.affected,
    data: findDataStandings(campaign.data, catalog),
    data_claims: campaign.data,
    attribution: campaign.attribution,
    verdict: findVerdict(campaign.attribution, catalog).value,
    actions: campaign.actions,
    consequences: campaign.consequences,
    volume: campaign.volume,
    sources: campaign.sources,
    added: campaign.added,
    revised: campaign.revised,
    withdrawn: campaign.withdrawn,
    incidents: rows.map(({ answer }) => answer),
  };
}

function summarizeHeadline(campaign: Campaign, clock: Clock): DateSummary | null {
  const claim = findHeadlineDate(campaign.dates, clock).value;
  return claim && summarizeDate(claim.when);
}
