import type { IncidentRow } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import { companyOf } from "../../record/fill-records.ts";
import type { AnyRecordFile, RecordKind } from "../../record/record-kinds.ts";

type Reference = readonly [kind: RecordKind, id: string];

/**
 * The records of incidents in their order, each with those that it refers to before it, and each once. What the shipped
 * set merely lends to other data is left out, since it is lent again to whoever reads the records.
 */
export function* gatherRecords(rows: Iterable<IncidentRow>, catalog: Catalog): Iterable<AnyRecordFile> {
  const seen = new Set<string>();
  const isOwn = ownTest(catalog);
  for (const { incident } of rows) yield* follow(["incident", incident.id], catalog, seen, isOwn);
}

/** Every record of the data in force but what is lent, in the order of kinds and ids. */
export function* allRecords(catalog: Catalog): Iterable<AnyRecordFile> {
  const isOwn = ownTest(catalog);
  for (const file of catalog.files.all()) if (isOwn(file)) yield file;
}

type OwnTest = (file: AnyRecordFile) => boolean;

function ownTest({ incidents }: Catalog): OwnTest {
  const [first] = incidents.values();
  const isShipped = first?.origin === "builtin";
  return ({ origin }) => isShipped || origin !== "builtin";
}

function* follow([kind, id]: Reference, catalog: Catalog, seen: Set<string>, isOwn: OwnTest): Iterable<AnyRecordFile> {
  const key = `${kind} ${id}`;
  if (seen.has(key)) return;
  seen.add(key);
  const file = catalog.files.find(kind, id);
  if (file === null || !isOwn(file)) return;
  for (const reference of referencesOf(file)) yield* follow(reference, catalog, seen, isOwn);
  yield file;
}

function referencesOf(file: AnyRecordFile): Reference[] {
  const found: [RecordKind, string | undefined][] = [];
  if (file.kind === "incident") {
    const { companies, campaigns = [], attribution = [], same_as, withdrawn } = file.value;
    found.push(["company", companyOf(file.id)], ["incident", same_as], ["incident", withdrawn?.successor]);
    for (const { company } of companies ?? []) found.push(["company", company]);
    for (const { campaign } of campaigns) found.push(["campaign", campaign]);
    for (const { actor } of attribution) found.push(["actor", actor]);
  }
  if (file.kind === "campaign") for (const { actor } of file.value.attribution ?? []) found.push(["actor", actor]);
  if (file.kind === "company") for (const { company } of file.value.owners ?? []) found.push(["company", company]);
  if (file.kind === "actor") for (const { actor } of file.value.related ?? []) found.push(["actor", actor]);
  return found.flatMap(([kind, id]): Reference[] => (id === undefined ? [] : [[kind, id]]));
}
