import type { Involvement } from "./claim.ts";
import { readEdtf } from "./edtf.ts";
import { fillBlocks, fillClaim, fillMoney, fillSources } from "./fill-claims.ts";
import type { RecordFile, RecordKind } from "./record-kinds.ts";
import type { Actor, Campaign, Company, Imported, Incident, RecordBase, Tally, Vocabulary } from "./records.ts";

/** Completes a company: every key present, what the file leaves out null or empty. */
export function fillCompany(file: RecordFile<"company">): Company {
  const { value } = file;
  const sources = value.sources ?? {};
  return {
    id: file.id,
    ...fillBase(file),
    name: value.names[0]?.name ?? file.id,
    names: value.names.map((entry) => ({
      name: entry.name,
      kind: entry.kind,
      from: entry.from ?? null,
      to: entry.to ?? null,
      in: entry.in ?? null,
      note: entry.note ?? null,
      source: entry.source ?? [],
    })),
    country: value.country ?? null,
    sector: value.sector ?? null,
    owners: (value.owners ?? []).map((entry) => ({
      company: entry.company,
      from: entry.from ? readEdtf(entry.from) : null,
      to: entry.to ? readEdtf(entry.to) : null,
      share: entry.share ?? null,
      control: entry.control ?? false,
      ...fillClaim(entry, sources),
    })),
    domains: value.domains ?? [],
    references: {
      lei: value.references?.lei ?? null,
      ticker: value.references?.ticker ?? null,
      wikidata: value.references?.wikidata ?? null,
    },
    unnamed: value.unnamed ?? false,
    summary: value.summary ?? null,
    sources: fillSources(sources),
  };
}

/** Completes an actor. */
export function fillActor(file: RecordFile<"actor">): Actor {
  const { value } = file;
  const sources = value.sources ?? {};
  return {
    id: file.id,
    ...fillBase(file),
    name: value.names[0]?.name ?? file.id,
    names: value.names.map((entry) => ({
      name: entry.name,
      used_by: entry.used_by ?? null,
      note: entry.note ?? null,
      source: entry.source ?? [],
      relations: (entry.relations ?? []).map((relation) => ({
        is: relation.is,
        according_to: relation.according_to,
        date: relation.date ?? (sources[relation.source[0] ?? ""]?.published || null),
        note: relation.note ?? null,
        source: relation.source,
      })),
    })),
    kind: value.kind ?? null,
    country: value.country ?? null,
    sponsor: value.sponsor
      ? { name: value.sponsor.name, country: value.sponsor.country ?? null, ...fillClaim(value.sponsor, sources) }
      : null,
    active_since: (value.active_since ?? []).map((entry) => ({
      when: readEdtf(entry.when),
      ...fillClaim(entry, sources),
    })),
    person: value.person
      ? { basis: value.person.basis, note: value.person.note ?? null, source: value.person.source }
      : null,
    related: (value.related ?? []).map((entry) => ({ actor: entry.actor, is: entry.is, ...fillClaim(entry, sources) })),
    references: (value.references ?? []).map((entry) => ({ kind: entry.kind, id: entry.id, url: entry.url ?? null })),
    summary: value.summary ?? null,
    sources: fillSources(sources),
  };
}

/** Completes an incident; names, countries and sectors of its companies come from their records. */
export function fillIncident(
  file: RecordFile<"incident">,
  companies: ReadonlyMap<string, Company>,
  actors: ReadonlyMap<string, Actor>,
): Incident {
  const { value } = file;
  const blocks = fillBlocks(value);
  return {
    id: file.id,
    ...fillBase(file),
    title: value.title,
    summary: value.summary ?? null,
    kind: value.kind,
    impact: value.impact ?? [],
    companies: fillInvolvements(file, companies),
    campaigns: (value.campaigns ?? []).map((entry) => ({
      campaign: entry.campaign,
      ...fillClaim(entry, value.sources),
    })),
    money: fillMoney(value),
    same_as: value.same_as ?? null,
    ...blocks,
    attribution: nameActors(blocks.attribution, actors),
  };
}

/** Completes a campaign. */
export function fillCampaign(file: RecordFile<"campaign">, actors: ReadonlyMap<string, Actor>): Campaign {
  const { value } = file;
  const blocks = fillBlocks(value);
  return {
    id: file.id,
    ...fillBase(file),
    title: value.title,
    names: (value.names ?? []).map((entry) => ({
      name: entry.name,
      used_by: entry.used_by ?? null,
      source: entry.source ?? [],
    })),
    summary: value.summary,
    ...blocks,
    attribution: nameActors(blocks.attribution, actors),
  };
}

/** Completes a tally. */
export function fillTally(file: RecordFile<"tally">): Tally {
  const { value } = file;
  return {
    id: file.id,
    ...fillBase(file),
    title: value.title,
    company: value.company,
    count: value.count,
    since: value.since ?? null,
    until: value.until ?? null,
    date: value.date,
    list: value.list,
    incidents: value.incidents ?? [],
    note: value.note ?? null,
    source: value.source,
    sources: fillSources(value.sources),
  };
}

/** Completes a vocabulary. */
export function fillVocabulary(file: RecordFile<"vocabulary">): Vocabulary {
  const { value } = file;
  return {
    id: file.id,
    ...fillBase(file),
    title: value.title,
    about: value.about,
    adds_to: value.adds_to ?? null,
    terms: value.terms.map((entry) => ({
      id: entry.id,
      label: entry.label,
      about: entry.about ?? null,
      veris: entry.veris ?? null,
      hibp: entry.hibp ?? null,
      stix: entry.stix ?? null,
      naics: entry.naics ?? [],
      region: entry.region ?? null,
    })),
  };
}

interface BaseFile {
  readonly added: string;
  readonly revised: string;
  readonly formerly?: readonly string[] | undefined;
  readonly imported?: (Omit<Imported, "licence"> & { readonly licence?: string | undefined }) | undefined;
  readonly original?: RecordBase["original"] | undefined;
}

// Spread after another key: where a literal begins with it, V8 makes a hidden class for every object (some 15 µs each).
function fillBase(file: RecordFile): Omit<RecordBase, "id"> {
  const value: BaseFile = file.value;
  return {
    added: value.added,
    revised: value.revised,
    formerly: value.formerly ?? [],
    withdrawn: fillWithdrawal(file),
    origin: file.origin,
    imported: value.imported ? { ...value.imported, licence: value.imported.licence ?? null } : null,
    original: value.original ?? null,
  };
}

function fillWithdrawal(file: RecordFile<Exclude<RecordKind, "vocabulary">> | RecordFile): RecordBase["withdrawn"] {
  if (!("withdrawn" in file.value) || !file.value.withdrawn) return null;
  const { date, because, successor } = file.value.withdrawn;
  return { date, because, successor: successor ?? null };
}

function fillInvolvements(file: RecordFile<"incident">, companies: ReadonlyMap<string, Company>): Involvement[] {
  const listed = file.value.companies ?? [{ company: companyOf(file.id), role: "victim" as const }];
  return listed.map((entry): Involvement => {
    const company = entry.company === undefined ? undefined : companies.get(entry.company);
    const unnamed = "unnamed" in entry ? entry.unnamed : undefined;
    return {
      company: entry.company ?? null,
      name: company?.name ?? unnamed ?? entry.company ?? "an organization that was not named",
      role: entry.role,
      country: ("country" in entry ? entry.country : undefined) ?? company?.country ?? null,
      sector: company?.sector ?? null,
      unnamed: company?.unnamed ?? unnamed !== undefined,
      ...fillClaim(entry, file.value.sources),
    };
  });
}

/** The company in an incident's id: whose systems, tool or data were reached. */
export function companyOf(incidentId: string): string {
  return incidentId.slice(0, incidentId.indexOf("/"));
}

function nameActors<Entry extends { actor: string | null; name: string }>(
  entries: readonly Entry[],
  actors: ReadonlyMap<string, Actor>,
): Entry[] {
  return entries.map((entry) => ({
    ...entry,
    name: (entry.actor === null ? undefined : actors.get(entry.actor)?.name) ?? entry.name,
  }));
}
