import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import type { JsonObject } from "../json.ts";
import { withoutEmpty } from "../json.ts";
import { verisCountry } from "./veris-word.ts";
import { UNKNOWN } from "./words.ts";

/** Whom it hit: the first victim, and beside it the other victims and the data owners. */
export function createVictim({ companies }: IncidentAnswer, catalog: Catalog) {
  const [first, ...others] = companies.filter(({ role }) => role === "victim");
  const secondary = [...others, ...companies.filter(({ role }) => role === "data-owner")];
  const record = first?.company ? catalog.companies.get(first.company) : undefined;
  const sector = record?.sector ?? first?.sector ?? null;
  const naics = sector === null ? null : (catalog.vocabularies.get("sectors")?.get(sector)?.naics[0] ?? null);
  const country = record?.country ?? first?.country ?? null;
  const victim: JsonObject = withoutEmpty({
    victim_id: first?.name,
    country: [verisCountry(country)],
    industry: naics ?? "000",
    employee_count: "Unknown",
    government: sector === "government" ? UNKNOWN : ["NA"],
    secondary: secondary.length === 0 ? undefined : { victim_id: [...new Set(secondary.map(({ name }) => name))] },
  });
  return { victim, mapped: (first ? 1 : 0) + secondary.length };
}
