import type { Consequence } from "../record/claim.ts";
import { compareText } from "../record/date-summary.ts";
import { STAGES } from "../record/terms.ts";
import { dayOf } from "./claim-order.ts";
import type { IncidentRow } from "./incident-answer.ts";

/** Consequences in money of one kind, at one stage, in one currency. */
export interface MoneyTotal {
  readonly kind: string;
  readonly stage: string | null;
  readonly currency: string;
  readonly amount: number;
  /** Cases added, each once, however many incidents it covers. */
  readonly cases: number;
}

/**
 * Adds up consequences in money, each case once and at its newest stage. Kinds, stages and currencies are never added
 * together. A consequence without a case is a case of its own. `counts` leaves out what is somebody else's.
 */
export function totalMoney(
  rows: readonly IncidentRow[],
  counts: (entry: Consequence, row: IncidentRow) => boolean = () => true,
): MoneyTotal[] {
  const newest = new Map<string, Consequence>();
  for (const row of rows) {
    const { answer } = row;
    for (const [at, entry] of answer.consequences.entries()) {
      if (entry.amount === null || entry.denied.length > 0 || !counts(entry, row)) continue;
      const key = `${entry.kind} ${entry.currency} ${entry.case ?? `${answer.id} ${at}`}`;
      const known = newest.get(key);
      if (!known || isLater(entry, known)) newest.set(key, entry);
    }
  }
  return addUp([...newest.values()]);
}

// Of two stages told on one day the one further on is later.
function isLater(entry: Consequence, known: Consequence): boolean {
  const [day, other] = [dayOf(entry.date), dayOf(known.date)];
  return day > other || (day === other && rankStage(entry) > rankStage(known));
}

function rankStage({ stage }: Consequence): number {
  return stage === null ? -1 : STAGES.indexOf(stage);
}

function addUp(entries: readonly Consequence[]): MoneyTotal[] {
  const totals = new Map<string, MoneyTotal>();
  for (const { kind, stage, currency, amount } of entries) {
    const key = `${kind} ${stage} ${currency}`;
    const sum = totals.get(key) ?? { kind, stage, currency: currency ?? "", amount: 0, cases: 0 };
    totals.set(key, { ...sum, amount: sum.amount + (amount ?? 0), cases: sum.cases + 1 });
  }
  return [...totals.values()].toSorted(
    (a, b) => compareText(a.currency, b.currency) || b.amount - a.amount || compareText(a.kind, b.kind),
  );
}
