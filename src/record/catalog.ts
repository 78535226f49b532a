import { compareText } from "./date-summary.ts";
import { fillActor, fillCampaign, fillCompany, fillIncident, fillTally, fillVocabulary } from "./fill-records.ts";
import { NameIndex } from "./name-index.ts";
import type { AnyRecordFile, RecordFile, RecordKind } from "./record-kinds.ts";
import type {
  Actor,
  Campaign,
  Company,
  Incident,
  NameRelationClaim,
  RecordBase,
  Tally,
  Vocabulary,
  VocabularyTerm,
} from "./records.ts";
import type { NameRelation } from "./terms.ts";

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
}

/** Links records into a catalog. Ids must be unique within a kind: of two files of one id the later wins. */
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
    incidentNames: indexIds(incidents),
    companyNames: indexCompanies(companies),
    actorNames: indexActors(actors),
    campaignNames: indexCampaigns(campaigns),
  };
}

/** The label of a vocabulary's term, or the id itself where the vocabulary does not hold it. */
export function labelOf(catalog: Catalog, vocabulary: string, id: string): string {
  return catalog.vocabularies.get(vocabulary)?.get(id)?.label ?? id;
}

function filesOf<Kind extends RecordKind>(files: readonly AnyRecordFile[], kind: Kind): RecordFile<Kind>[] {
  return files.filter((file): file is Extract<AnyRecordFile, { kind: Kind }> & RecordFile<Kind> => file.kind === kind);
}

function byId<Entry extends { readonly id: string }>(records: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(records.toSorted((a, b) => compareText(a.id, b.id)).map((record) => [record.id, record]));
}

function linkVocabularies(files: readonly Vocabulary[]): Map<string, Map<string, VocabularyTerm>> {
  const linked = new Map<string, Map<string, VocabularyTerm>>();
  for (const file of files) {
    const name = file.adds_to ?? file.id;
    const terms = linked.get(name) ?? new Map<string, VocabularyTerm>();
    for (const term of file.terms) terms.set(term.id, term);
    linked.set(name, terms);
  }
  return linked;
}

function indexIds(records: ReadonlyMap<string, RecordBase>): NameIndex {
  const index = new NameIndex();
  for (const { id, formerly } of records.values()) {
    index.add({ id, step: "id", name: id, kind: "id" });
    for (const old of formerly) index.add({ id, step: "id", name: old, kind: "former id" });
  }
  return index;
}

function indexCompanies(companies: ReadonlyMap<string, Company>): NameIndex {
  const index = indexIds(companies);
  for (const { id, name: main, names } of companies.values()) {
    for (const { name, kind } of names) {
      index.add({ id, step: name === main || kind === "legal" ? "main name" : "other name", name, kind });
    }
  }
  return index;
}

function indexActors(actors: ReadonlyMap<string, Actor>): NameIndex {
  const index = indexIds(actors);
  for (const { id, name: main, names } of actors.values()) {
    for (const { name, used_by, relations } of names) {
      const kind = used_by ? `name used by ${used_by}` : "name";
      const step = name === main ? "main name" : "other name";
      index.add({ id, step, name, kind, relations: step === "main name" ? [] : relations.map(sayRelation) });
    }
  }
  return index;
}

const RELATION = {
  same: "the same, says",
  overlaps: "overlaps with it, says",
  "part-of": "a part of it, says",
  disputed: "disputed by",
} as const satisfies Record<NameRelation, string>;

function sayRelation({ is, according_to }: NameRelationClaim): string {
  return `${RELATION[is]} ${according_to}`;
}

function indexCampaigns(campaigns: ReadonlyMap<string, Campaign>): NameIndex {
  const index = indexIds(campaigns);
  for (const { id, title, names } of campaigns.values()) {
    if (title) index.add({ id, step: "main name", name: title, kind: "title" });
    for (const { name } of names) index.add({ id, step: "other name", name, kind: "name" });
  }
  return index;
}
