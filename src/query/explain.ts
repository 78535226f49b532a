import type { Claim } from "../record/claim.ts";
import type { Incident } from "../record/records.ts";
import { showQuantity, showUnit } from "../record/show-values.ts";
import { CLOCKS } from "../record/terms.ts";
import type { Ruling } from "./claim-order.ts";
import { findHeadlineDate } from "./headline-date.ts";
import { findHeadlineFigure } from "./headline-figure.ts";
import type { Judge } from "./incident-answer.ts";
import { findStatus } from "./status.ts";
import { findVerdict } from "./verdict.ts";

/** How one value of an answer came about. */
export interface Explanation {
  readonly incident: string;
  readonly field: string;
  readonly value: string | null;
  readonly rule: string;
  /** The claims it rests on, each as voice, speaker, day and sources. */
  readonly claims: readonly Pick<Claim, "by" | "who" | "date" | "source">[];
}

/** By which rule and which claims status, headlines and verdict of an incident came about. */
export function explainIncident(incident: Incident, { catalog, units, figure }: Judge): Explanation[] {
  const headline = findHeadlineFigure(incident.affected, figure, catalog, units);
  const figureText = headline.value && `${showQuantity(headline.value)} ${showUnit(headline.value.unit)}`;
  return [
    explain(incident.id, "status", findStatus(incident, catalog), (status) => status),
    ...CLOCKS.map((clock) =>
      explain(incident.id, clock, findHeadlineDate(incident.dates, clock), (claim) => claim?.when.edtf ?? null),
    ),
    explain(incident.id, "affected", headline, () => figureText),
    explain(incident.id, "verdict", findVerdict(incident.attribution, catalog), (verdict) => verdict),
  ];
}

function explain<Value>(
  incident: string,
  field: string,
  ruling: Ruling<Value>,
  show: (value: Value) => string | null,
): Explanation {
  const claims = ruling.claims.map(({ by, who, date, source }) => ({ by, who, date, source }));
  return { incident, field, value: show(ruling.value), rule: ruling.rule, claims };
}
