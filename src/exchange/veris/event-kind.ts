import type { Impact, IncidentKind } from "../../record/terms.ts";
import { isObject, type Json, textsOf, valueAt } from "../json.ts";
import type { Reading } from "../reading.ts";
import { VERIS_AVAILABILITY, VERIS_DISCLOSURE } from "./words.ts";

/** What sort of event a VERIS incident was, by the strongest of its actions and by what they did. */
export function findKind(reading: Reading): IncidentKind {
  const event = reading.text("security_incident");
  if (event === "Near miss" || event === "False positive") return "attempt";
  const has = (category: string) => isObject(reading.at(`action.${category}`));
  const varieties = (category: string) => textsOf(reading.at(`action.${category}.variety`));
  if (has("hacking") || has("malware") || has("social")) return findAttack(reading, has, varieties);
  if (has("misuse")) return "misuse";
  if (has("physical")) return varieties("physical").includes("Theft") ? "loss" : "intrusion";
  if (has("error") && varieties("error").includes("Loss")) return "loss";
  const touchedData = isObject(reading.at("attribute.confidentiality"));
  if (has("error")) return touchedData ? "exposure" : "disruption";
  if (has("environmental")) return "disruption";
  return touchedData ? "exposure" : "intrusion";
}

function findAttack(
  reading: Reading,
  has: (category: string) => boolean,
  varieties: (category: string) => string[],
): IncidentKind {
  const touchedData = isObject(reading.at("attribute.confidentiality"));
  const done = ["hacking", "malware", "social"].flatMap(varieties);
  if (!touchedData && done.length > 0 && done.every((variety) => variety === "DoS")) return "disruption";
  const deceived = textsOf(reading.at("attribute.integrity.variety")).includes("Fraudulent transaction");
  return has("social") && !has("hacking") && !has("malware") && deceived ? "fraud" : "intrusion";
}

/** What a VERIS incident came to, and what became of its data; data that left by a slip was exposed. */
export function findImpact(reading: Reading<string>, kind: IncidentKind) {
  const disclosure = VERIS_DISCLOSURE.find(
    ([word]) => word === reading.text("attribute.confidentiality.data_disclosure"),
  );
  const bySlip = kind === "exposure" && disclosure?.[0] === "Yes";
  const says = bySlip ? ("exposed" as const) : (disclosure?.[1] ?? ("possibly-taken" as const));
  const availability = textsOf(reading.at("attribute.availability.variety"));
  const impact: (Impact | null | undefined)[] = [
    bySlip ? "data-exposed" : disclosure?.[2],
    ...VERIS_AVAILABILITY.filter(([word]) => availability.includes(word)).map(([, result]) => result),
  ];
  if (disclosure) reading.mapped("attribute.confidentiality.data_disclosure");
  if (availability.some((word) => VERIS_AVAILABILITY.some(([known]) => known === word))) {
    reading.mapped("attribute.availability.variety");
  }
  return { says, impact: impact.filter((word) => word !== null && word !== undefined) };
}

/** A title of our own: what was done, and to which data. */
export function writeTitle(actions: readonly string[], categories: readonly string[], data: readonly string[]): string {
  const done = actions.filter((variety) => !/^(Unknown|Other)$/.test(variety));
  const head = done.length > 0 ? done : categories.map((category) => capitalize(category));
  const types = data.filter((variety) => !/^(Unknown|Other)$/.test(variety)).map(nameData);
  const what = head.length > 0 ? joinSome(head, 3) : "Event";
  const title = types.length > 0 ? `${what}: ${joinSome(types, 3)}` : what;
  return title.length < 80 ? title : `${title.slice(0, 78).trimEnd()}…`;
}

/** A variety of data in plain words: `medical data`, but `credentials`. */
export function nameData(variety: string): string {
  const isNoun = /^(credentials|secrets|source code|virtual currency|digital certificate)$/i.test(variety);
  return isNoun ? variety.toLowerCase() : `${variety.toLowerCase()} data`;
}

function joinSome(words: readonly string[], most: number): string {
  const unique = [...new Set(words)];
  const rest = unique.length - most;
  return rest > 0 ? `${unique.slice(0, most).join(", ")} and ${rest} more` : unique.join(", ");
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The categories of action that an incident has, in its order. */
export function categoriesOf(value: Json): string[] {
  const action = valueAt(value, ["action"]);
  return isObject(action) ? Object.keys(action) : [];
}
