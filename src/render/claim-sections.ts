import type { DateClaimAnswer } from "../query/incident-answer.ts";
import type { Catalog } from "../record/catalog.ts";
import { labelOf } from "../record/catalog.ts";
import type { Attribution, Claim, Consequence, DataClaim, Figure, Source, Statement, Volume } from "../record/claim.ts";
import { compareText } from "../record/date-summary.ts";
import { showFigure, showMoney, showNumber, showUnit } from "../record/show-values.ts";
import { type CardContext, createCite, describeClaim, renderClaimLines, renderSection } from "./card-parts.ts";
import type { Look } from "./look.ts";
import { createPaint } from "./paint.ts";
import { nameOf, showDateWords } from "./words.ts";

/** The claim blocks that the cards of incidents and campaigns share. */
export interface ClaimSections {
  readonly statements: readonly Statement[];
  readonly dates: readonly DateClaimAnswer[];
  readonly affected_claims: readonly Figure[];
  readonly data_claims: readonly DataClaim[];
  readonly volume: readonly Volume[];
  readonly attribution: readonly Attribution[];
  readonly consequences: readonly Consequence[];
}

/** What a card needs, with its sources numbered. */
export function createCardContext(sources: readonly Source[], catalog: Catalog, look: Look): CardContext {
  const paint = createPaint(look);
  return { catalog, paint, width: look.width, cite: createCite(sources, paint) };
}

/** A section of claims: a heading with a line per claim. */
export function renderClaims<Entry extends Parameters<typeof describeClaim>[0]>(
  title: string,
  claims: readonly Entry[],
  describe: (claim: Entry) => string,
  context: CardContext,
): string {
  const lines = claims.map((claim) => describeClaim(claim, describe(claim), context));
  return renderSection(title, renderClaimLines(lines, context), context);
}

export function renderStatements({ statements }: ClaimSections, context: CardContext): string {
  return renderClaims(
    "Who said what",
    statements,
    ({ says, about }) => (about === "event" ? says : `${says} (${about})`),
    context,
  );
}

/** When, how many, which data, how much data, who did it. */
export function renderFacts(answer: ClaimSections, context: CardContext): string {
  return [
    renderClaims("Dates", answer.dates, (date) => `${date.clock} ${showDateWords(date)}`, context),
    renderClaims("Figures", answer.affected_claims.toSorted(compareClaimDates), describeFigure, context),
    renderClaims(
      "Data",
      answer.data_claims,
      ({ type, says }) => `${labelOf(context.catalog, "data-types", type)}: ${says}`,
      context,
    ),
    renderClaims("Volume", answer.volume, ({ amount, bound, unit }) => `${showNumber(amount, bound)} ${unit}`, context),
    renderClaims(
      "Attribution",
      answer.attribution,
      ({ name, says, did }) => [`${name}: ${says}`, did].filter(Boolean).join(", "),
      context,
    ),
  ].join("");
}

export function renderConsequences({ consequences }: ClaimSections, context: CardContext): string {
  return renderClaims("Consequences", consequences, (entry) => describeConsequence(entry, context.catalog), context);
}

// Figures are a series: the oldest first.
export function compareClaimDates(a: Claim, b: Claim): number {
  return compareText(a.date ?? "", b.date ?? "");
}

/** A published figure with what it covers and whether the attacker alone gives it. */
export function describeFigure(figure: Figure): string {
  if (figure.count === 0) return `none affirmed (0 ${showUnit(figure.unit)})`;
  const text = showFigure(figure);
  const marks = [
    figure.part,
    figure.whose,
    figure.made === "added-up" ? "added up by us" : null,
    figure.by === "attacker" ? "claimed" : null,
  ].filter((mark) => mark !== null);
  return marks.length > 0 ? `${text} (${marks.join("; ")})` : text;
}

/** A consequence with its amount, who pays whom, its stage and its case. */
export function describeConsequence(entry: Consequence, catalog: Catalog): string {
  const amount = entry.amount === null ? "" : ` ${showMoney(entry.amount, entry.currency)}`;
  const parties = [
    entry.payer === null ? null : `by ${nameOf(entry.payer, catalog)}`,
    entry.payee === null ? null : `to ${nameOf(entry.payee, catalog)}`,
  ].filter((party) => party !== null);
  const marks = [entry.stage, entry.case === null ? null : `case ${entry.case}`].filter((mark) => mark !== null);
  return [`${entry.kind}${amount}`, ...parties].join(" ") + (marks.length > 0 ? ` (${marks.join("; ")})` : "");
}
