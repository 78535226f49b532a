import type { Catalog } from "../record/catalog.ts";
import type { Actor, Company, Incident } from "../record/records.ts";
import { isCountedElsewhere } from "./linked.ts";

export interface CompanyEntry {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly country: string | null;
  readonly sector: string | null;
  /** Incidents that name it in any role. */
  readonly incidents: number;
}

export interface ActorEntry {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly kind: string | null;
  readonly country: string | null;
  /** Incidents with an attribution to it. */
  readonly incidents: number;
}

export interface CampaignEntry {
  readonly id: string;
  readonly title: string | null;
  readonly names: readonly string[];
  readonly actors: readonly string[];
  readonly incidents: number;
}

/** The companies of the data in force, by id. Shipped ones that merely lend their names are listed where an incident has them. */
export function listCompanies(catalog: Catalog): CompanyEntry[] {
  const counts = countUses(catalog, companiesOf);
  return companiesInForce(catalog).map(({ id, name, names, country, sector }) => ({
    id,
    name,
    names: names.map((entry) => entry.name),
    country,
    sector,
    incidents: counts.get(id) ?? 0,
  }));
}

/** The actors of the data in force, by id. */
export function listActors(catalog: Catalog): ActorEntry[] {
  const counts = countUses(catalog, actorsOf);
  return actorsInForce(catalog).map(({ id, name, names, kind, country }) => ({
    id,
    name,
    names: names.map((entry) => entry.name),
    kind,
    country,
    incidents: counts.get(id) ?? 0,
  }));
}

/** The campaigns of the data in force, by id. */
export function listCampaigns(catalog: Catalog): CampaignEntry[] {
  const counts = countUses(catalog, ({ campaigns }) => campaigns.map(({ campaign }) => campaign));
  return [...catalog.campaigns.values()].map(({ id, title, names, attribution }) => ({
    id,
    title,
    names: names.map((entry) => entry.name),
    actors: [...new Set(attribution.map(({ name }) => name))],
    incidents: counts.get(id) ?? 0,
  }));
}

/** Companies without those shipped ones that merely lend their names to a data folder and stand in none of its incidents. */
export function companiesInForce(catalog: Catalog): Company[] {
  return inForce([...catalog.companies.values()], countUses(catalog, companiesOf), catalog);
}

/** Actors without those shipped ones that merely lend their names to a data folder and stand in none of its incidents. */
export function actorsInForce(catalog: Catalog): Actor[] {
  return inForce([...catalog.actors.values()], countUses(catalog, actorsOf), catalog);
}

function companiesOf({ companies }: Incident): (string | null)[] {
  return companies.map(({ company }) => company);
}

function actorsOf({ attribution }: Incident): (string | null)[] {
  return attribution.map(({ actor }) => actor);
}

function countUses(catalog: Catalog, idsOf: (incident: Incident) => readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const incident of catalog.incidents.values()) {
    if (isCountedElsewhere(incident, catalog)) continue;
    for (const id of new Set(idsOf(incident))) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function inForce<Entry extends { readonly id: string; readonly origin: string }>(
  records: readonly Entry[],
  counts: ReadonlyMap<string, number>,
  catalog: Catalog,
): Entry[] {
  const hasShippedIncidents = [...catalog.incidents.values()].some(({ origin }) => origin === "builtin");
  return records.filter(({ id, origin }) => origin !== "builtin" || hasShippedIncidents || counts.has(id));
}
