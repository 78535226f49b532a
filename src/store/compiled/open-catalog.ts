import { type Catalog, linkVocabularies } from "../../record/catalog.ts";
import {
  fillActor,
  fillCampaign,
  fillCompany,
  fillIncident,
  fillTally,
  fillVocabulary,
} from "../../record/fill-records.ts";
import { NameIndex } from "../../record/name-index.ts";
import type { AnyRecordFile, FileOf, RecordFile, RecordKind } from "../../record/record-kinds.ts";
import type { Actor, Campaign, Company, Incident, Tally, VocabularyTerm } from "../../record/records.ts";
import { compiledColumns } from "./compiled-columns.ts";
import { compiledNames } from "./compiled-names.ts";
import type { CompiledRows } from "./compiled-rows.ts";
import { LazyMap } from "./lazy-map.ts";

/** A catalog that reads from its compiled form what a question needs. Throws where the folder holds none. */
export function openCompiledCatalog(rows: CompiledRows): Catalog {
  const companies: ReadonlyMap<string, Company> = records(rows, "company", fillCompany);
  const actors: ReadonlyMap<string, Actor> = records(rows, "actor", fillActor);
  const fill = (file: RecordFile<"incident">) => fillIncident(file, companies, actors);
  const incidents: ReadonlyMap<string, Incident> = records(rows, "incident", fill);
  const read = keepIncidents(rows, fill);
  const index = once((kind: "incident" | "company" | "actor" | "campaign") => new NameIndex(compiledNames(rows, kind)));
  return {
    incidents,
    companies,
    actors,
    campaigns: records(rows, "campaign", (file): Campaign => fillCampaign(file, actors)),
    tallies: records(rows, "tally", (file): Tally => fillTally(file)),
    vocabularies: vocabularies(rows),
    get incidentNames() {
      return index("incident");
    },
    get companyNames() {
      return index("company");
    },
    get actorNames() {
      return index("actor");
    },
    get campaignNames() {
      return index("campaign");
    },
    summary: rows.meta.summary,
    ownCountOf: (tally) => readOwnCount(rows, tally),
    columns: compiledColumns(rows, read),
    files: {
      all: () => rows.readEach(),
      find: (kind, id) => {
        const row = rows.find(kind, id);
        return row === -1 ? null : rows.read(row);
      },
    },
  };
}

function readOwnCount(rows: CompiledRows, tally: string): readonly string[] | null {
  const row = rows.find("tally", tally);
  const kept = row === -1 ? null : rows.answerAt("tally", row - rows.meta.kinds.tally[0]);
  return kept === null ? null : JSON.parse(kept);
}

// A card asks for the same incidents again, as of other days. More of them than this are not kept.
const MOST_KEPT = 2000;

/** Reads the incident of a row, and keeps the first ones that were read. */
function keepIncidents(
  rows: CompiledRows,
  fill: (file: RecordFile<"incident">) => Incident,
): (row: number) => Incident {
  const kept = new Map<number, Incident>();
  return (row) => {
    const known = kept.get(row);
    if (known) return known;
    const incident = fill(readKind(rows, "incident", row));
    if (kept.size < MOST_KEPT) kept.set(row, incident);
    return incident;
  };
}

function records<Kind extends RecordKind, Entry>(
  rows: CompiledRows,
  kind: Kind,
  fill: (file: RecordFile<Kind>) => Entry,
): ReadonlyMap<string, Entry> {
  const [first, count] = rows.meta.kinds[kind];
  return new LazyMap(
    count,
    (at) => rows.idAt(first + at),
    (id) => {
      const row = rows.find(kind, id);
      return row === -1 ? null : row - first;
    },
    (at) => fill(readKind(rows, kind, first + at)),
  );
}

function readKind<Kind extends RecordKind>(rows: CompiledRows, kind: Kind, row: number): RecordFile<Kind> {
  const file = rows.read(row);
  if (!isOfKind(file, kind)) throw new Error(`the compiled catalog has a ${file.kind} in place of a ${kind}`);
  return file;
}

function isOfKind<Kind extends RecordKind>(
  file: AnyRecordFile,
  kind: Kind,
): file is Extract<AnyRecordFile, { kind: Kind }> & RecordFile<Kind> & { value: FileOf[Kind] } {
  return file.kind === kind;
}

function vocabularies(rows: CompiledRows): ReadonlyMap<string, ReadonlyMap<string, VocabularyTerm>> {
  const { vocabularies: files } = rows.meta;
  const names = Object.keys(files);
  return new LazyMap(
    names.length,
    (at) => names[at] ?? "",
    (name) => (Object.hasOwn(files, name) ? names.indexOf(name) : null),
    (at) => {
      const name = names[at] ?? "";
      const own = (files[name] ?? []).map((id) => readKind(rows, "vocabulary", rows.find("vocabulary", id)));
      return linkVocabularies(own.map(fillVocabulary)).get(name) ?? new Map();
    },
  );
}

function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
