import type { Catalog, CatalogSummary } from "../record/catalog.ts";
import type { Source } from "../record/claim.ts";
import { compareText } from "../record/date-summary.ts";
import { companyOf } from "../record/fill-records.ts";
import type { Incident, RecordBase } from "../record/records.ts";
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
  /** Sources with a page, or a copy of one, that somebody read. */
  readonly sources_read: number;
  /** Sources with neither a page nor a copy of one. */
  readonly sources_without_url: number;
  /** Incidents with an official source, or with the report that disclosed them. */
  readonly with_primary_source: number;
  /** Incidents with a source of the company, a regulator, a government or a court. */
  readonly with_official_source: number;
  readonly with_two_sources: number;
  readonly with_figure: number;
  readonly with_known_start: number;
  /** Incidents by the year of their disclosure, oldest first, `unknown` where no claim has a start. */
  readonly years: readonly YearCoverage[];
  /** How the incidents of the shipped set were chosen; null where none of them is in force. */
  readonly chosen: string | null;
  /** What the shipped set must not be used for. */
  readonly not_for: string | null;
}

export interface YearCoverage {
  readonly year: string;
  readonly incidents: number;
  /** By the region of the company's country, every region of the whole set in the order of their names. */
  readonly regions: readonly { readonly region: string; readonly incidents: number }[];
}

const CHOSEN =
  "The largest and the best-known incidents of each year since 2004 in every region and sector, telecommunications in depth, and every named victim of the Salt Typhoon campaign. An incident is in the set because it is known and documented: what is reported in English, in countries where breaches must be told, and by large companies is in it more often.";
const NOT_FOR =
  "The set is no sample. Do not rank companies, countries or sectors by it, and do not compute rates, risks or trends from it: those who disclose more, operate where notices are public or are watched more closely have more records. Absence is no evidence: a company without a record is not a company without incidents.";

const OFFICIAL: readonly Source["kind"][] = ["company", "regulator", "government", "court"];

/** Counts what the records in force hold. */
export function describeData(catalog: Catalog): DataDescription {
  const incidents = [...catalog.incidents.values()].filter((incident) => !isCountedElsewhere(incident, catalog));
  const companies = companiesInForce(catalog);
  const actors = actorsInForce(catalog);
  const records = [...incidents, ...companies, ...actors, ...catalog.campaigns.values(), ...catalog.tallies.values()];
  const sources = records.flatMap(({ sources }) => sources);
  const isShipped = incidents.some(({ origin }) => origin === "builtin");
  return {
    updated: lastChange(records),
    incidents: incidents.length,
    companies: companies.length,
    actors: actors.length,
    campaigns: catalog.campaigns.size,
    tallies: catalog.tallies.size,
    sources: sources.length,
    sources_read: sources.filter(({ read }) => read !== null).length,
    sources_without_url: sources.filter(({ url, archived }) => url === null && archived === null).length,
    with_primary_source: incidents.filter((incident) => hasOfficialSource(incident) || hasFirstReport(incident)).length,
    with_official_source: incidents.filter(hasOfficialSource).length,
    with_two_sources: incidents.filter(({ sources }) => sources.length > 1).length,
    with_figure: incidents.filter(({ affected }) => affected.some(({ said }) => said === null)).length,
    with_known_start: incidents.filter(hasKnownStart).length,
    years: coverYears(incidents, catalog),
    chosen: isShipped ? CHOSEN : null,
    not_for: isShipped ? NOT_FOR : null,
  };
}

/** The few counts that `--version` tells. */
export function summarizeData(catalog: Catalog): CatalogSummary {
  const inForce = [...catalog.incidents.values()].filter((incident) => !isCountedElsewhere(incident, catalog));
  const companies = companiesInForce(catalog);
  const actors = actorsInForce(catalog);
  return {
    updated: lastChange([
      ...inForce,
      ...companies,
      ...actors,
      ...catalog.campaigns.values(),
      ...catalog.tallies.values(),
    ]),
    incidents: inForce.length,
    companies: companies.length,
    actors: actors.length,
  };
}

function lastChange(records: readonly RecordBase[]): string | null {
  const days = records.flatMap(({ added, revised }) => [added, revised]);
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}

function hasOfficialSource({ sources }: Incident): boolean {
  return sources.some(({ kind }) => OFFICIAL.includes(kind));
}

// The report that broke a story is the one on which the day of disclosure rests, published on that very day.
function hasFirstReport({ dates, sources }: Incident): boolean {
  return dates
    .filter(({ clock }) => clock === "disclosed")
    .some(({ when: { start, end }, source }) =>
      sources.some(
        ({ key, published }) => source.includes(key) && published === start.earliest && published === end.latest,
      ),
    );
}

function hasKnownStart({ dates }: Incident): boolean {
  return Boolean(findHeadlineDate(dates, "occurred").value?.when.start.earliest);
}

function coverYears(incidents: readonly Incident[], catalog: Catalog): YearCoverage[] {
  const places = incidents.map((incident) => ({ year: yearOf(incident), region: regionOf(incident, catalog) }));
  const years = [...new Set(places.map(({ year }) => year))].toSorted(compareText);
  const regions = [...new Set(places.map(({ region }) => region))].toSorted(compareText);
  return years.map((year) => {
    const own = places.filter((place) => place.year === year);
    return {
      year,
      incidents: own.length,
      regions: regions.map((region) => ({ region, incidents: own.filter((place) => place.region === region).length })),
    };
  });
}

function yearOf({ dates }: Incident): string {
  return findHeadlineDate(dates, "disclosed").value?.when.start.earliest?.slice(0, 4) ?? "unknown";
}

function regionOf({ id }: Incident, catalog: Catalog): string {
  const country = catalog.companies.get(companyOf(id))?.country ?? "";
  return catalog.vocabularies.get("countries")?.get(country)?.region ?? "unknown";
}
