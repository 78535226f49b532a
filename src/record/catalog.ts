import { compareText } from "./date-summary.ts";
import { fillActor, fillCampaign, fillCompany, fillIncident, fillTally, fillVocabulary } from "./fill-records.ts";
import type { IncidentColumns } from "./incident-columns.ts";
import { namesOfActor, namesOfCampaign, namesOfCompany, namesOfRecord } from "./list-names.ts";
import { type NameHit, NameIndex, tableNames } from "./name-index.ts";
import { type AnyRecordFile, RECORD_KINDS, type RecordFile, type RecordKind } from "./record-kinds.ts";
import type { Actor, Campaign, Company, Incident, Tally, Vocabulary, VocabularyTerm } from "./records.ts";

/** All records in force, completed and linked. Maps are ordered by id. */
export interface Catalog {
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly companies: ReadonlyMap<string, Company>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly campaigns: ReadonlyMap<string, Campaign>;
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Terms by id, by vocabulary, in the order of the files. */
  readonly vocabularies: ReadonlyMap<string, ReadonlyMap<string, VocabularyTerm>>;
  readonly incidentNames: NameIndex;
  readonly companyNames: NameIndex;
  readonly actorNames: NameIndex;
  readonly campaignNames: NameIndex;
  /** What incidents are found, sorted and counted by, where the catalog has been compiled. @internal */
  readonly columns: IncidentColumns | null;
  /** The records as their files hold them. @internal */
  readonly files: RecordSource;
  /** Counts made beforehand; null where nobody made them. */
  readonly summary: CatalogSummary | null;
  /** The incidents of our own count beside a tally, by its id, as they were found beforehand; null where nobody did. */
  readonly ownCountOf: (tally: string) => readonly string[] | null;
}

/** Records that are completed by nothing. @internal */
export interface RecordSource {
  /** In the order of kinds and ids. */
  readonly all: () => Iterable<AnyRecordFile>;
  readonly find: (kind: RecordKind, id: string) => AnyRecordFile | null;
}

/** How much the data in force hold, and the newest day on which a record was added or revised. */
export interface CatalogSummary {
  readonly updated: string | null;
  readonly incidents: number;
  readonly companies: number;
  readonly actors: number;
}

/** Links records into a catalog. Ids must be unique within a kind: of two files of one id the later wins. @internal */
export function linkCatalog(files: readonly AnyRecordFile[]): Catalog {
  const companies = byId(filesOf(files, "company").map(fillCompany));
  const actors = byId(filesOf(files, "actor").map(fillActor));
  const incidents = byId(filesOf(files, "incident").map((file) => fillIncident(file, companies, actors)));
  const campaigns = byId(filesOf(files, "campaign").map((file) => fillCampaign(file, actors)));
  return {
    incidents,
    companies,
    actors,
    campaigns,
    tallies: byId(filesOf(files, "tally").map(fillTally)),
    vocabularies: linkVocabularies(filesOf(files, "vocabulary").map(fillVocabulary)),
    incidentNames: indexNames(incidents, namesOfRecord),
    companyNames: indexNames(companies, namesOfCompany),
    actorNames: indexNames(actors, namesOfActor),
    campaignNames: indexNames(campaigns, namesOfCampaign),
    columns: null,
    files: listSource(files),
    summary: null,
    ownCountOf: () => null,
  };
}

/** The label of a vocabulary's term, or the id itself where the vocabulary does not hold it. */
export function labelOf(catalog: Catalog, vocabulary: string, id: string): string {
  return catalog.vocabularies.get(vocabulary)?.get(id)?.label ?? id;
}

function listSource(files: readonly AnyRecordFile[]): RecordSource {
  const byKey = () => new Map(files.map((file) => [`${file.kind} ${file.id}`, file]));
  let known: ReadonlyMap<string, AnyRecordFile> | null = null;
  const compare = (a: AnyRecordFile, b: AnyRecordFile) =>
    RECORD_KINDS.indexOf(a.kind) - RECORD_KINDS.indexOf(b.kind) || compareText(a.id, b.id);
  return {
    all: () => files.toSorted(compare),
    find: (kind, id) => {
      known ??= byKey();
      return known.get(`${kind} ${id}`) ?? null;
    },
  };
}

function filesOf<Kind extends RecordKind>(files: readonly AnyRecordFile[], kind: Kind): RecordFile<Kind>[] {
  return files.filter((file): file is Extract<AnyRecordFile, { kind: Kind }> & RecordFile<Kind> => file.kind === kind);
}

function byId<Entry extends { readonly id: string }>(records: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(records.toSorted((a, b) => compareText(a.id, b.id)).map((record) => [record.id, record]));
}

/** Terms by id, by vocabulary; a file that adds to a vocabulary comes after it where it stands later. */
export function linkVocabularies(files: readonly Vocabulary[]): Map<string, Map<string, VocabularyTerm>> {
  const linked = new Map<string, Map<string, VocabularyTerm>>();
  for (const file of files) {
    const name = file.adds_to ?? file.id;
    const terms = linked.get(name) ?? new Map<string, VocabularyTerm>();
    for (const term of file.terms) terms.set(term.id, term);
    linked.set(name, terms);
  }
  return linked;
}

function indexNames<Entry>(records: ReadonlyMap<string, Entry>, namesOf: (record: Entry) => NameHit[]): NameIndex {
  return new NameIndex(tableNames([...records.values()].flatMap(namesOf)));
}
