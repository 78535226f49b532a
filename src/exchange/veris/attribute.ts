import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import type { Figure } from "../../record/claim.ts";
import { withoutEmpty } from "../json.ts";
import { VERIS_AVAILABILITY, VERIS_DISCLOSURE } from "./fields.ts";
import { verisWord } from "./veris-word.ts";

/** What it did to data and services, with how much of that VERIS could hold. */
export function createAttribute(answer: IncidentAnswer, catalog: Catalog) {
  const got = answer.data.filter(({ standing }) => standing !== "not-taken");
  const availability = VERIS_AVAILABILITY.filter(([, impact]) => answer.impact.includes(impact));
  const amounts = countAmounts(answer, catalog);
  const disclosure = findDisclosure(answer);
  const varieties = new Set(got.map(({ type }) => verisWord(catalog, "data-types", type)?.word ?? "Other"));
  const data = [...new Set([...varieties, ...amounts.keys()])].map((variety) =>
    withoutEmpty({ variety, amount: amounts.get(variety) }),
  );
  const total = totalOf(answer);
  const confidentiality =
    disclosure === null
      ? undefined
      : withoutEmpty({ data_disclosure: disclosure, data_total: total ?? undefined, data });
  return {
    attribute: withoutEmpty({
      confidentiality,
      availability: availability.length === 0 ? undefined : { variety: availability.map(([word]) => word) },
      unknown: confidentiality === undefined && availability.length === 0 ? {} : undefined,
    }),
    hasTotal: confidentiality !== undefined && total !== null,
    amounts: confidentiality === undefined ? 0 : amounts.size,
    types: confidentiality === undefined ? 0 : got.length,
  };
}

/** The headline figure, where it is one whole number and not the attacker's alone: VERIS names neither bound nor claimant. */
function totalOf({ affected }: IncidentAnswer): number | null {
  return affected && !affected.claimed && affected.count !== null && affected.count > 0 ? affected.count : null;
}

// What the attacker says and what voices disagree about is possible at most.
function findDisclosure({ impact, data }: IncidentAnswer): string | null {
  const standings = new Set(data.map(({ standing }) => standing));
  const found = VERIS_DISCLOSURE.find(
    ([, says, result]) => (result !== null && impact.includes(result)) || (says !== "not-taken" && standings.has(says)),
  );
  if (found) return found[0];
  if (["exposed", "claimed", "disputed"].some((word) => [...standings].some((standing) => standing === word)))
    return "Potentially";
  return impact.includes("none") || standings.has("not-taken") ? "No" : null;
}

/** Records counted of one type: import writes the part as `personal data`, and so it is read here. */
function countAmounts({ affected_claims }: IncidentAnswer, catalog: Catalog): ReadonlyMap<string, number> {
  const varieties = [...(catalog.vocabularies.get("data-types")?.keys() ?? [])].flatMap(
    (type) => verisWord(catalog, "data-types", type)?.word ?? [],
  );
  const byPart = new Map(varieties.map((variety) => [`${variety.toLowerCase()} data`, variety]));
  const amountOf = ({ part, unit, count, by }: Figure): [string, number][] => {
    const variety = part === null || unit !== "records" || by === "attacker" ? undefined : byPart.get(part);
    return variety === undefined || count === null ? [] : [[variety, count]];
  };
  return new Map(affected_claims.flatMap(amountOf));
}
