import type { Catalog } from "../../record/catalog.ts";
import type { Consequence, MoneyClaim } from "../../record/claim.ts";
import { showMoney } from "../../record/show-values.ts";
import { describeClaim, describeConsequence, wordOf } from "../describe-claim.ts";
import { standingOf } from "./describe.ts";
import { CONSEQUENCE_VARIETIES } from "./fields.ts";
import { createImpact } from "./impacts.ts";
import { FIXED_STAMP, type Stamp, type StixObject, stixId } from "./stix-object.ts";

/**
 * A consequence as money lost; null where no amount is known or nobody who was hit pays it. The same case is one impact
 * of all its incidents, and tells nothing that one of them alone says.
 */
export function createConsequence(entry: Consequence, ref: string, stamp: Stamp, catalog: Catalog): StixObject | null {
  const { kind, stage, amount, currency, payer, payee } = entry;
  const variety = CONSEQUENCE_VARIETIES[kind];
  if (variety === null || amount === null || amount <= 0 || currency === null) return null;
  const isCase = entry.case !== null;
  const told = isCase ? ["case", entry.case, payee] : [ref, entry.by, entry.who, entry.date];
  const text = describeConsequence(entry, catalog);
  return createImpact(
    stixId("impact", ...told, kind, stage, amount, currency, payer),
    "monetary",
    { variety, min_amount: amount, max_amount: amount, currency },
    {
      description: isCase ? text : describeClaim(text, entry, catalog),
      labels: [
        `consequence:${kind}`,
        ...(stage === null ? [] : [`stage:${stage}`]),
        ...(isCase ? [] : standingOf(entry)),
      ],
    },
    isCase ? FIXED_STAMP : stamp,
  );
}

/** Money stolen, demanded or paid; null for what STIX has no variety for. Of a demand the least amount is 0, by the specification. */
export function createMoney(claim: MoneyClaim, ref: string, stamp: Stamp, catalog: Catalog): StixObject | null {
  const { kind, amount, currency } = claim;
  const variety = wordOf(catalog, "money-kinds", kind, "monetary-impact-type-ov");
  if (variety === null || kind === "attempted" || amount <= 0) return null;
  return createImpact(
    stixId("impact", ref, "money", kind, amount, currency, claim.by, claim.who, claim.date),
    "monetary",
    { variety, min_amount: variety === "ransom-demand" ? 0 : amount, max_amount: amount, currency },
    {
      description: describeClaim(`${kind}: ${showMoney(amount, currency)}`, claim, catalog),
      labels: [`money:${kind}`, ...standingOf(claim)],
    },
    stamp,
  );
}
