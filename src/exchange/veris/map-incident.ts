import type { Catalogue, IncidentDraft, NamedCompany, NewWord } from "../draft.ts";
import { isList, isObject, type Json, type JsonObject, textsOf, withoutEmpty } from "../json.ts";
import { findLinks, toSources } from "../links.ts";
import { Reading } from "../reading.ts";
import { toSlug } from "../slug.ts";
import type { Words } from "../words.ts";
import { isCategory } from "./action.ts";
import { catalogueOf } from "./catalogue.ts";
import { readDates } from "./event-dates.ts";
import { categoriesOf, findImpact, findKind, nameData, writeTitle } from "./event-kind.ts";
import { VERIS_FIELDS, type VerisField } from "./fields.ts";
import { UNKNOWN, VERIS_DATA } from "./words.ts";

type VerisReading = Reading<VerisField>;

/** An entry read, with what became of each of its values. */
export interface MappedIncident {
  readonly draft: IncidentDraft;
  readonly reading: VerisReading;
}

/** Why an object is no VERIS incident; null where it is one. */
export function faultOfVeris(value: Json): string | null {
  if (!isObject(value)) return "found no object, expected a VERIS incident";
  const reading = new Reading(value, VERIS_FIELDS);
  if (!isObject(value.action) && !isObject(value.victim))
    return "found neither action nor victim, expected a VERIS incident";
  return reading.text("incident_id") === null ? "found no incident_id, expected a text" : null;
}

/** Turns a VERIS incident into a draft of ours. The claims are the catalogue's, since it names no others. */
export function mapVeris(value: JsonObject, words: Words, today: string): MappedIncident {
  const reading: VerisReading = new Reading(value, VERIS_FIELDS);
  const catalogue = findCatalogue(reading);
  const source = catalogue.key;
  const id = reading.text("incident_id") ?? "";
  reading.mapped("incident_id");
  const { dates, year, published } = readDates(reading, source, today);
  const kind = findKind(reading);
  const { says, impact } = findImpact(reading, kind);
  const actions = readActions(reading, words);
  const data = readData(reading, says, source, words);
  const links = readLinks(reading);
  const body = withoutEmpty({
    title: writeTitle(actions.labels, categoriesOf(value), data.labels),
    kind,
    impact,
    statements: [stateEvent(reading, [source, ...Object.keys(links)])],
    dates,
    affected: [...readTotal(reading, source), ...data.figures],
    data: data.claims,
    actions: actions.ids,
    consequences: readLoss(reading, source),
    sources: {
      [source]: { kind: "catalogue", publisher: catalogue.name, title: `Incident ${id}`, published },
      ...links,
    },
  });
  const victim = readVictim(reading, id, catalogue, words);
  const others = readSecondary(reading);
  const actors = readActors(reading, words);
  const short = `${source}-${toSlug(id.replaceAll("-", ""), 8) || "entry"}`;
  const draft: IncidentDraft = {
    kind: "incident",
    catalogue,
    id,
    year,
    short,
    long: `${source}-${toSlug(id)}`,
    victim,
    others,
    actors,
    source,
    body,
    original: reading.rest(),
    words: [...actions.added, ...data.added],
  };
  return { draft, reading };
}

function findCatalogue(reading: VerisReading): Catalogue {
  const source = reading.text("source_id");
  if (source !== null) reading.mapped("source_id");
  return catalogueOf(source);
}

function stateEvent(reading: VerisReading, source: readonly string[]): JsonObject {
  const event = reading.text("security_incident");
  if (event !== null) reading.mapped("security_incident");
  if (event === "Near miss") return { says: "reports", about: "attempt", source };
  return { says: event === "False positive" ? "refutes" : "reports", source };
}

function readActions(reading: VerisReading, words: Words) {
  const found = categoriesOf(reading.value).flatMap((category) => {
    const path = ["action", category, "variety"];
    const value = reading.at(path.join("."));
    const told = textsOf(value).filter((label) => toSlug(label) !== "" && toSlug(category) !== "");
    const labels = told.length === 0 && isCategory(category) ? UNKNOWN : told;
    const passed = labels.map((label) => {
      const id = `${toSlug(category)}/${toSlug(label)}`;
      return { label, ...words.pass("actions", id, label, { veris: `action.${category}.variety: ${label}` }) };
    });
    const isWhole = isList(value) && value.length === labels.length && labels.every((label, at) => label === value[at]);
    if (isWhole && labels.length > 0 && passed.every(({ isSpelled }) => isSpelled)) {
      reading.mapped("action.*.variety", path);
    }
    return passed;
  });
  return {
    ids: [...new Set(found.map(({ id }) => id))],
    labels: found.map(({ label }) => label),
    added: found.flatMap(({ added }) => added),
  };
}

function readData(reading: VerisReading, says: string, source: string, words: Words) {
  const field = "attribute.confidentiality.data";
  const list = reading.at(field);
  const claims: JsonObject[] = [];
  const figures: JsonObject[] = [];
  const labels: string[] = [];
  const added: NewWord[] = [];
  for (const [at, row] of (isList(list) ? list : []).entries()) {
    const label = isObject(row) && typeof row.variety === "string" ? row.variety.trim() : "";
    const id = VERIS_DATA.find(([variety]) => variety === label)?.[1] ?? toSlug(label);
    if (!isObject(row) || id === "" || label === "Unknown") continue;
    reading.mappedEntry(field, at);
    labels.push(label);
    const name = nameData(label);
    const word = words.pass("data-types", id, name, { veris: `attribute.confidentiality.data.variety: ${label}` });
    added.push(...word.added);
    if (!claims.some(({ type }) => type === id)) claims.push({ type: id, says, source });
    const amount = new Reading(row, []).count("amount");
    if (amount !== null) figures.push({ count: amount, unit: "records", part: name, source });
  }
  return { claims, figures, added, labels };
}

function readTotal(reading: VerisReading, source: string): JsonObject[] {
  const total = reading.count("attribute.confidentiality.data_total");
  if (total === null) return [];
  reading.mapped("attribute.confidentiality.data_total");
  return [{ count: total, unit: "records", source }];
}

function readLinks(reading: VerisReading): { readonly [key: string]: JsonObject } {
  const links = findLinks(reading.text("reference") ?? "");
  if (links.length > 0) reading.mapped("reference");
  return toSources(links);
}

function readLoss(reading: VerisReading, source: string): JsonObject[] {
  const amount = reading.at("impact.overall_amount");
  const currency = reading.text("impact.iso_currency_code");
  if (typeof amount !== "number" || !(amount > 0) || amount > 1e15 || !/^[A-Z]{3}$/.test(currency ?? "")) return [];
  reading.mapped("impact.overall_amount");
  reading.mapped("impact.iso_currency_code");
  return [{ kind: "loss", amount, currency, source }];
}

function readVictim(reading: VerisReading, id: string, catalogue: Catalogue, words: Words): NamedCompany {
  const countries = textsOf(reading.at("victim.country")).map((code) => words.country(code));
  const [country = null, ...more] = countries;
  const sector = words.sector(reading.text("victim.industry") ?? "");
  if (country !== null && more.length === 0) reading.mapped("victim.country");
  if (sector !== null) reading.mapped("victim.industry");
  const place = { country: more.length === 0 ? country : null, sector, domain: null };
  const name = reading.text("victim.victim_id");
  if (name === null || /^(unknown|unnamed|n\/?a|none|other)$/i.test(name)) {
    const key = catalogue.key === "vcdb" ? "VCDB" : catalogue.name;
    return { name: `Unnamed (${key} ${id})`, unnamed: true, ...place };
  }
  reading.mapped("victim.victim_id");
  return { name, unnamed: false, ...place };
}

function readSecondary(reading: VerisReading): IncidentDraft["others"] {
  const names = textsOf(reading.at("victim.secondary.victim_id")).filter(
    (name) => !/^(unknown|other|n\/?a)$/i.test(name),
  );
  if (names.length > 0) reading.mapped("victim.secondary.victim_id");
  const role = isObject(reading.at("attribute.confidentiality")) ? ("data-owner" as const) : ("named" as const);
  return names.map((name) => ({
    company: { name, country: null, sector: null, domain: null, unnamed: false },
    role,
  }));
}

// A name without a record may be a person's, who is not to be accused on the word of a catalogue.
function readActors(reading: VerisReading, words: Words): string[] {
  const names = reading.at("actor.external.name");
  return (isList(names) ? names : []).flatMap((name, at) => {
    if (typeof name !== "string" || words.actor(name) === null) return [];
    reading.mappedEntry("actor.external.name", at);
    return [name];
  });
}
