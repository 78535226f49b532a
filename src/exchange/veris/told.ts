import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import type { Claim } from "../../record/claim.ts";
import { showMoney, showNumber } from "../../record/show-values.ts";
import { dataLabel, describeClaim, describeConsequence, describeFigure } from "../describe-claim.ts";

/** The claims that VERIS cannot hold, in words: a line for each, beginning with our field. */
export function tellClaims(answer: IncidentAnswer, isBorrowed: boolean, catalog: Catalog): string {
  const tell = <Entry extends Claim>(field: string, entries: readonly Entry[], say: (entry: Entry) => string) =>
    entries.map((entry) => `${field}: ${describeClaim(say(entry), entry, catalog)}`);
  const { withdrawn } = answer;
  return [
    `kind: ${answer.kind}; status: ${answer.status}; verdict: ${answer.verdict ?? "nobody is named"}`,
    ...(withdrawn ? [`withdrawn ${withdrawn.date}: ${withdrawn.because}`] : []),
    ...(isBorrowed ? ["timeline.incident: when it happened is not known; the year is that of the first report"] : []),
    ...(answer.impact.includes("none") ? ["impact: none"] : []),
    ...tell("statement", answer.statements, ({ says, about }) => (about === "event" ? says : `${says} (${about})`)),
    ...tell("company", answer.companies, ({ name, role }) => `${name}: ${role}`),
    ...tell("date", answer.dates, ({ clock, edtf }) => `${clock} ${edtf}`),
    ...tell("affected", answer.affected_claims, describeFigure),
    ...tell("data", answer.data_claims, ({ type, says }) => `${dataLabel(catalog, type)}: ${says}`),
    ...tell("attribution", answer.attribution, ({ name, says, did }) =>
      [`${name}: ${says}`, did].filter(Boolean).join(", "),
    ),
    ...tell("consequence", answer.consequences, (entry) => describeConsequence(entry, catalog)),
    ...tell("money", answer.money, ({ kind, amount, currency }) => `${kind} ${showMoney(amount, currency)}`),
    ...tell("volume", answer.volume, ({ amount, bound, unit }) => `${showNumber(amount, bound)} ${unit}`),
  ].join("\n");
}
