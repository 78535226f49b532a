import { compareText } from "../record/date-summary.ts";
import { foldText } from "../record/name-key.ts";
import type { CompanyBook } from "./company-book.ts";
import type { IncidentDraft, NamedCompany } from "./draft.ts";
import type { InputFault } from "./extract.ts";
import { type JsonObject, withoutEmpty } from "./json.ts";
import type { Manifest } from "./manifest.ts";
import { knowDraft } from "./review-incidents.ts";
import type { Words } from "./words.ts";
import type { PlannedFile } from "./write-files.ts";

/** An incident with its place and content, but for the days of import. */
export interface PlacedIncident {
  readonly id: string;
  readonly draft: IncidentDraft;
  readonly companies: readonly string[];
  readonly content: JsonObject;
}

type LocatedDraft = IncidentDraft & { readonly path: string };

/**
 * Gives every draft its companies and its id. Drafts with a country come first, so that those without one find the
 * same companies on every import. An id is free, or was this entry's before; `taken` tells which are not.
 */
export function placeIncidents(
  drafts: readonly LocatedDraft[],
  book: CompanyBook,
  words: Words,
  taken: (id: string, draft: IncidentDraft) => boolean,
): { readonly incidents: PlacedIncident[]; readonly faults: InputFault[] } {
  const ids = placeCompanies(drafts, book);
  const incidents = new Map<string, PlacedIncident>();
  const faults: InputFault[] = [];
  const shortUses = countBy(drafts, (draft) => `${ids(draft.victim)}/${draft.year}-${draft.short}`);
  for (const draft of drafts.toSorted(compareDrafts)) {
    const company = ids(draft.victim);
    const short = `${company}/${draft.year}-${draft.short}`;
    const id = shortUses.get(short) === 1 && !taken(short, draft) ? short : `${company}/${draft.year}-${draft.long}`;
    const others = draft.others.map(({ company: other, role }) => ({ company: ids(other), role }));
    const content = fillDraft(draft, company, others, words);
    const before = incidents.get(id);
    if (!before) {
      incidents.set(id, { id, draft, companies: [company, ...others.map((other) => other.company)], content });
    } else if (JSON.stringify(before.content) !== JSON.stringify(content)) {
      faults.push({
        path: draft.path,
        reason: `has the id ${draft.id}, which another entry with other content has too`,
      });
    }
  }
  return { incidents: [...incidents.values()], faults };
}

function placeCompanies(drafts: readonly LocatedDraft[], book: CompanyBook): (company: NamedCompany) => string {
  const all = drafts.flatMap(({ victim, others }) => [victim, ...others.map(({ company }) => company)]);
  const uses = countBy(all, keyOf);
  const unique = [...new Map(all.map((company) => [keyOf(company), company])).values()];
  const ordered = unique.toSorted(
    (a, b) =>
      Number(a.country === null) - Number(b.country === null) ||
      compareText(foldText(a.name), foldText(b.name)) ||
      compareText(a.name, b.name) ||
      (uses.get(keyOf(b)) ?? 0) - (uses.get(keyOf(a)) ?? 0) ||
      compareText(keyOf(a), keyOf(b)),
  );
  const ids = new Map(ordered.map((company) => [keyOf(company), book.place(company)]));
  return (company) => ids.get(keyOf(company)) ?? "";
}

function keyOf({ name, country, sector, domain, unnamed }: NamedCompany): string {
  return JSON.stringify([name, country, sector, domain, unnamed]);
}

function compareDrafts(a: LocatedDraft, b: LocatedDraft): number {
  return compareText(a.id, b.id) || compareText(a.path, b.path);
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** What the file of a draft holds, but for what tells of the import: its companies by id, and who it is attributed to. */
export function fillDraft(
  draft: IncidentDraft,
  company: string,
  others: readonly { readonly company: string; readonly role: string }[],
  words: Words,
): JsonObject {
  const { body, source } = draft;
  const actors = [...new Set(draft.actors.flatMap((name) => words.actor(name) ?? []))];
  const companies = [{ company, role: "victim" }, ...others];
  const unique = companies.filter((part, at) => companies.findIndex((other) => isEqual(part, other)) === at);
  const { title, kind, impact, statements, dates, affected, data, ...rest } = body;
  return withoutEmpty({
    title,
    kind,
    impact,
    statements,
    companies: unique.length > 1 ? unique : undefined,
    dates,
    affected,
    data,
    attribution: actors.map((actor) => ({ actor, says: "attributes", source })),
    ...rest,
  });
}

function isEqual(one: object, two: object): boolean {
  return JSON.stringify(one) === JSON.stringify(two);
}

/** The file of an incident. */
export function fileOfIncident({ id, draft, companies, content }: PlacedIncident): PlannedFile {
  const { name, licence } = draft.catalogue;
  return {
    path: `incidents/${id}.yaml`,
    catalogue: name,
    id: draft.id,
    record: (added, revised) =>
      withoutEmpty({
        ...content,
        imported: withoutEmpty({ catalogue: name, id: draft.id, date: revised, licence: licence ?? undefined }),
        original: draft.original ?? undefined,
        added,
        revised,
      }),
    known: { incident: knowDraft(name, companies, content) },
  };
}

/** Whether an id of an incident is another's: there is a record, and no import wrote it for this entry. */
export function isTaken(id: string, draft: IncidentDraft, known: ReadonlySet<string>, manifest: Manifest): boolean {
  const before = manifest.files[`incidents/${id}.yaml`];
  if (before) return before.catalogue !== draft.catalogue.name || before.id !== draft.id;
  return known.has(id);
}
