import { type Catalog, labelOf } from "../record/catalog.ts";
import type { Claim, Consequence, Figure } from "../record/claim.ts";
import { showFigure, showMoney } from "../record/show-values.ts";

/** The name of a company or actor id; anything else as it is. */
export function nameOf(who: string, { companies, actors }: Catalog): string {
  return companies.get(who)?.name ?? actors.get(who)?.name ?? who;
}

/** A claim in words: what is said, who says it in which voice and when, its note, and who denies it. */
export function describeClaim(text: string, { by, who, date, note, denied }: Claim, catalog: Catalog): string {
  const speaker = [who === null ? null : nameOf(who, catalog), by === null ? null : `(${by})`, date]
    .filter((part) => part !== null)
    .join(" ");
  const denials = denied.map(
    (denial) => `denied by ${[nameOf(denial.who, catalog), denial.date].filter(Boolean).join(", ")}`,
  );
  return [speaker === "" ? text : `${text}, says ${speaker}`, note, ...denials]
    .filter((part) => part !== null)
    .join("; ");
}

/** The word of STIX for a term of ours, where the vocabulary gives one of that list. */
export function wordOf(catalog: Catalog, vocabulary: string, term: string, list: string): string | null {
  const [name, word] = catalog.vocabularies.get(vocabulary)?.get(term)?.stix?.split(": ") ?? [];
  return name === list && word !== undefined ? word : null;
}

/** The label of a type of data. */
export function dataLabel(catalog: Catalog, type: string): string {
  return labelOf(catalog, "data-types", type);
}

/** A figure with what it covers and how it came about. */
export function describeFigure(figure: Figure): string {
  const marks = [figure.part, figure.whose, figure.made === null ? null : "added up, printed by nobody"];
  return [showFigure(figure), ...marks.filter((mark) => mark !== null)].join(", ");
}

/** A consequence in words: `penalty, final: 5,000 EUR, paid by Quay, case harbour-7`. */
export function describeConsequence(entry: Consequence, catalog: Catalog): string {
  const { kind, stage, amount, currency, payer, payee } = entry;
  const head = [kind, stage].filter((part) => part !== null).join(", ");
  return [
    amount === null ? head : `${head}: ${showMoney(amount, currency)}`,
    payer === null ? null : `by ${nameOf(payer, catalog)}`,
    payee === null ? null : `to ${nameOf(payee, catalog)}`,
    entry.case === null ? null : `case ${entry.case}`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}
