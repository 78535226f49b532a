import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { JsonObject } from "../json.ts";

/** What it cost: the one loss that somebody states and nobody denies, and that money was taken. */
export function createImpact({ impact, consequences }: IncidentAnswer) {
  const losses = consequences.filter(
    ({ kind, amount, currency, denied }) =>
      kind === "loss" && amount !== null && currency !== null && denied.length === 0,
  );
  const [loss, ...others] = losses;
  const told = loss && others.length === 0 ? loss : null;
  const isTaken = impact.includes("money-taken");
  const made: JsonObject | undefined =
    told || isTaken
      ? {
          overall_rating: "Unknown",
          ...(told ? { overall_amount: told.amount, iso_currency_code: told.currency } : {}),
          ...(isTaken ? { loss: [{ variety: "Asset and fraud" }] } : {}),
        }
      : undefined;
  return { impact: made, mapped: told ? 1 : 0 };
}
