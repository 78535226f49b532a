import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import type { Figure } from "../../record/claim.ts";
import { withoutEmpty } from "../json.ts";
import { nameData } from "./event-kind.ts";
import { verisWord } from "./veris-word.ts";
import { VERIS_AVAILABILITY, VERIS_DISCLOSURE } from "./words.ts";

/** What it did to data and services, with how much of that VERIS could hold. */
export function createAttribute(answer: IncidentAnswer, catalog: Catalog) {
  const got = answer.data.filter(({ standing }) => standing !== "not-taken");
  const availability = VERIS_AVAILABILITY.filter(([, impact]) => answer.impact.includes(impact));
  const amounts = countAmounts(answer, catalog);
  const total = totalOf(answer);
  // Records are data, also where nobody says what became of them.
  const disclosure =
    findDisclosure(answer) ?? (total !== null && answer.affected?.unit === "records" ? "Unknown" : null);
  const varieties = new Set(got.map(({ type }) => verisWord(catalog, "data-types", type)?.word ?? "Other"));
  const data = [...new Set([...varieties, ...amounts.keys()])].map((variety) =>
    withoutEmpty({ variety, amount: amounts.get(variety) }),
  );
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

/** Records counted of one type: an import names the part after the variety, and so it is read here. */
function countAmounts({ affected_claims }: IncidentAnswer, catalog: Catalog): ReadonlyMap<string, number> {
  const parts = affected_claims.filter(
    ({ part, unit, by }) => part !== null && unit === "records" && by !== "attacker",
  );
  if (parts.length === 0) return new Map();
  const varieties = [...(catalog.vocabularies.get("data-types")?.keys() ?? [])].flatMap(
    (type) => verisWord(catalog, "data-types", type)?.word ?? [],
  );
  const byPart = new Map(varieties.map((variety) => [nameData(variety), variety]));
  const amountOf = ({ part, count }: Figure): [string, number][] => {
    const variety = byPart.get(part ?? "");
    return variety === undefined || count === null ? [] : [[variety, count]];
  };
  return new Map(parts.flatMap(amountOf));
}
