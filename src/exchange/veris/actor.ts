import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import type { Attribution } from "../../record/claim.ts";
import type { JsonObject } from "../json.ts";
import { withoutEmpty } from "../json.ts";
import { verisCountry, verisWord } from "./veris-word.ts";
import { UNKNOWN } from "./words.ts";

const SUSPECTING: readonly string[] = ["claims", "possible", "likely"];

/**
 * Who did it: those to whom an undisputed verdict attributes it. VERIS has no place for how certain that is, so what is
 * suspected, disputed or claimed by the actor alone is no actor of the record.
 */
export function createActor({ verdict, attribution }: IncidentAnswer, catalog: Catalog) {
  const held = verdict === "attributed" ? attribution.filter(({ says }) => !SUSPECTING.includes(says)) : [];
  const insiders = held.filter((entry) => kindOf(entry, catalog).field[1] === "internal");
  const outsiders = held.filter((entry) => !insiders.includes(entry));
  const actor: JsonObject = withoutEmpty({
    external: outsiders.length === 0 ? undefined : { ...describe(outsiders, catalog), name: namesOf(outsiders) },
    internal: insiders.length === 0 ? undefined : describe(insiders, catalog),
    unknown: held.length === 0 ? {} : undefined,
  });
  return { actor, mapped: outsiders.length };
}

function describe(entries: readonly Attribution[], catalog: Catalog): JsonObject {
  const varieties = new Set(entries.map((entry) => kindOf(entry, catalog).word));
  const countries = entries.flatMap(({ actor }) => (actor === null ? null : catalog.actors.get(actor)?.country) ?? []);
  const isOutside = entries.some((entry) => kindOf(entry, catalog).field[1] === "external");
  return {
    variety: [...varieties],
    motive: UNKNOWN,
    ...(isOutside && countries.length > 0 ? { country: [...new Set(countries.map(verisCountry))] } : {}),
  };
}

function kindOf({ actor }: Attribution, catalog: Catalog) {
  const kind = actor === null ? null : (catalog.actors.get(actor)?.kind ?? null);
  const word = kind === null ? null : verisWord(catalog, "actor-kinds", kind);
  return word ?? { field: ["actor", "external", "variety"], word: "Unknown" };
}

function namesOf(entries: readonly Attribution[]): string[] {
  return [...new Set(entries.map(({ name }) => name))];
}
