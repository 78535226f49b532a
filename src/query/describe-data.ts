import type { Catalog } from "../record/catalog.ts";
import type { Source } from "../record/claim.ts";
import { compareText } from "../record/date-summary.ts";
import { actorsInForce, companiesInForce } from "./directories.ts";
import { findHeadlineDate } from "./headline-date.ts";
import { isCountedElsewhere } from "./linked.ts";

/** What the data in force cover. */
export interface DataDescription {
  /** The newest day on which a record was added or revised; null for no record. */
  readonly updated: string | null;
  readonly incidents: number;
  readonly companies: number;
  readonly actors: number;
  readonly campaigns: number;
  readonly tallies: number;
  readonly sources: number;
  /** Sources with a page that somebody read. */
  readonly sources_read: number;
  readonly sources_without_url: number;
  /** Incidents with a company's, authority's or court's source, or the press report that broke the story. */
  readonly with_primary_source: number;
  readonly with_figure: number;
  readonly with_known_start: number;
  /** Incidents by the year of their disclosure, oldest first. */
  readonly years: readonly { readonly year: string; readonly incidents: number }[];
}

const PRIMARY: readonly Source["kind"][] = ["company", "regulator", "government", "court"];

/** Counts what the records in force hold. */
export function describeData(catalog: Catalog): DataDescription {
  const incidents = [...catalog.incidents.values()].filter((incident) => !isCountedElsewhere(incident, catalog));
  const companies = companiesInForce(catalog);
  const actors = actorsInForce(catalog);
  const records = [...incidents, ...companies, ...actors, ...catalog.campaigns.values(), ...catalog.tallies.values()];
  const sources = records.flatMap(({ sources }) => sources);
  const days = records.flatMap(({ added, revised }) => [added, revised]).toSorted(compareText);
  const starts = incidents.filter(({ dates }) => findHeadlineDate(dates, "occurred").value?.when.start.earliest);
  return {
    updated: days.at(-1) ?? null,
    incidents: incidents.length,
    companies: companies.length,
    actors: actors.length,
    campaigns: catalog.campaigns.size,
    tallies: catalog.tallies.size,
    sources: sources.length,
    sources_read: sources.filter(({ read }) => read !== null).length,
    sources_without_url: sources.filter(({ url }) => url === null).length,
    with_primary_source: incidents.filter((incident) => incident.sources.some(({ kind }) => PRIMARY.includes(kind)))
      .length,
    with_figure: incidents.filter(({ affected }) => affected.some(({ said }) => said === null)).length,
    with_known_start: starts.length,
    years: countYears(
      incidents.map(({ dates }) => findHeadlineDate(dates, "disclosed").value?.when.start.earliest ?? null),
    ),
  };
}

function countYears(days: readonly (string | null)[]): { year: string; incidents: number }[] {
  const years = new Map<string, number>();
  for (const day of days) {
    const year = day?.slice(0, 4) ?? "unknown";
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return [...years].toSorted(([a], [b]) => compareText(a, b)).map(([year, incidents]) => ({ year, incidents }));
}
