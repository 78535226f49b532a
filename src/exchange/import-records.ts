import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Catalog } from "../record/catalog.ts";
import { CompanyBook, knowCompany } from "./company-book.ts";
import type { ActorDraft, Catalogue, Draft, IncidentDraft } from "./draft.ts";
import { extractDrafts, type InputFault } from "./extract.ts";
import type { FieldCount } from "./field-counts.ts";
import type { ImportFormat } from "./import-formats.ts";
import { readInputs } from "./input-files.ts";
import { BEGUN, MANIFEST, type Manifest, readIfThere, readManifest, showManifest, type Written } from "./manifest.ts";
import { planActors } from "./plan-actors.ts";
import { planCompanies, planVocabularies, type VocabularyEntry } from "./plan-companies.ts";
import { fileOfIncident, isTaken, type PlacedIncident, placeIncidents } from "./plan-incidents.ts";
import { findPossibleMatches, type PossibleMatch } from "./review-companies.ts";
import { findPossibleDuplicates, knowDraft, knowIncident, type PossibleDuplicate } from "./review-incidents.ts";
import { showReview } from "./review-text.ts";
import { Words } from "./words.ts";
import { type Decision, decideFile, type Outcome, type PlannedFile } from "./write-files.ts";

/** What to import, into which folder, and what is known already. */
export interface ImportRequest {
  readonly format: ImportFormat;
  /** Files, folders or zip archives. */
  readonly inputs: readonly string[];
  /** The data folder; it need not be there. */
  readonly folder: string;
  readonly cwd: string;
  readonly today: string;
  /** The records that come with the program, and those of the folder but for untouched incidents and companies. */
  readonly catalog: Catalog;
  /** The files of the folder that are as an import wrote them, by path. */
  readonly untouched: ReadonlyMap<string, Written>;
  /** Words that earlier imports added to the vocabularies of the folder. */
  readonly words: readonly VocabularyEntry[];
  /** Find out everything, and write nothing. */
  readonly dryRun: boolean;
  /** Writes a file of the folder whole or not at all. */
  readonly write: (path: string, text: string) => void;
  /** Has the writing done; an interruption is heard between two files. */
  readonly whileWriting: (writing: () => Promise<void>) => Promise<void>;
  readonly progress: (step: string, done: number, of: number) => void;
}

/** What an import did, or would do. */
export interface ImportResult {
  readonly format: ImportFormat;
  readonly folder: string;
  readonly date: string;
  /** Nothing was written. */
  readonly dry_run: boolean;
  readonly entries: number;
  readonly files: readonly { readonly path: string; readonly outcome: Outcome }[];
  readonly fields: readonly FieldCount[];
  /** Inputs that could not be read, in full or in part. */
  readonly faults: readonly InputFault[];
  readonly review: {
    /** The file with both lists, below the folder. */
    readonly path: string;
    readonly companies: readonly PossibleMatch[];
    readonly incidents: readonly PossibleDuplicate[];
  };
}

export const REVIEW = "review.md";

/**
 * Imports another catalogue into a data folder. The same input gives the same files; what is there already and would
 * not change is left alone, and so is whatever was changed by hand. Throws `invalid-data` for a spoilt manifest and
 * `cannot-write`.
 */
export async function importRecords(request: ImportRequest): Promise<ImportResult> {
  const { format, catalog, today, progress } = request;
  const folder = resolve(request.cwd, request.folder);
  const manifest = readManifest(folder);
  const inputs = readInputs(request.inputs, request.cwd, (done, of) => progress("reading", done, of));
  const words = new Words(catalog);
  const extract = extractDrafts(format, inputs.documents, words, today, (done) =>
    progress("mapping", done, inputs.documents.length),
  );
  const book = openBook(request, manifest);
  const plan = planFiles(request, extract.drafts, book, words, manifest);
  const decisions = plan.files.map((file) => decideFile(folder, file, manifest, today));
  const companies = findPossibleMatches(book.entries());
  const incidents = findPossibleDuplicates(listKnown(request, plan.incidents, decisions));
  const result: ImportResult = {
    format,
    folder: request.folder,
    date: today,
    dry_run: request.dryRun,
    entries: extract.drafts.length,
    files: decisions.map(({ path, outcome }) => ({ path, outcome })),
    fields: extract.counts.list(),
    faults: [...inputs.faults, ...extract.faults, ...plan.faults],
    review: { path: REVIEW, companies, incidents },
  };
  if (!request.dryRun && decisions.length > 0) {
    const next = showManifest(nextManifest(manifest, decisions, book));
    await request.whileWriting(async () => {
      await writeDecided(decisions, next, request);
      writeChanged(join(folder, REVIEW), showReview(result.review, catalog, book), request);
      putInForce(next, request);
    });
  }
  return result;
}

// What is about to be written is told first: an import that is cut off must know its files again.
async function writeDecided(decisions: readonly Decision[], next: string, request: ImportRequest): Promise<void> {
  const { folder, progress, write } = request;
  const writing = decisions.filter(({ text }) => text !== null);
  if (writing.length > 0) writeChanged(join(folder, BEGUN), next, request);
  for (const [at, { path, text }] of writing.entries()) {
    progress("writing", at, writing.length);
    write(join(folder, path), text ?? "");
    await new Promise((resume) => setImmediate(resume));
  }
}

function putInForce(manifest: string, request: ImportRequest): void {
  const { folder } = request;
  writeChanged(join(folder, MANIFEST), manifest, request);
  rmSync(join(folder, BEGUN), { force: true });
}

interface Plan {
  readonly files: readonly PlannedFile[];
  readonly incidents: readonly PlacedIncident[];
  readonly faults: readonly InputFault[];
}

function planFiles(
  { catalog, words: before }: ImportRequest,
  drafts: readonly (Draft & { readonly path: string })[],
  book: CompanyBook,
  words: Words,
  manifest: Manifest,
): Plan {
  const events = drafts.filter((draft): draft is IncidentDraft & { path: string } => draft.kind === "incident");
  const groups = drafts.filter((draft): draft is ActorDraft & { path: string } => draft.kind === "actor");
  const catalogue = commonest(drafts.map((draft) => draft.catalogue));
  const known = new Set(catalog.incidents.keys());
  const placed = placeIncidents(events, book, words, (id, draft) => isTaken(id, draft, known, manifest));
  const actors = planActors(groups, catalog, manifest);
  const added = events.flatMap((draft) => draft.words);
  const shared = catalogue
    ? [...planVocabularies(added, before, catalogue), ...planCompanies(book.entries(), catalogue)]
    : [];
  return {
    files: [...shared, ...actors.files, ...placed.incidents.map(fileOfIncident)],
    incidents: placed.incidents,
    faults: [...placed.faults, ...actors.faults],
  };
}

// Entries of one import may bear several sources; what they have in common bears that of most.
function commonest(catalogues: readonly Catalogue[]): Catalogue | undefined {
  const counts = new Map<string, number>();
  for (const { name } of catalogues) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [name] = [...counts].toSorted(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))[0] ?? [];
  return catalogues.find((one) => one.name === name);
}

function openBook({ catalog, untouched }: ImportRequest, manifest: Manifest): CompanyBook {
  const known = new Map([...catalog.companies.values()].map((company) => [company.id, knowCompany(company)]));
  for (const [path, { company }] of untouched) {
    const id = idOfPath(path);
    if (company) known.set(id, { ...company, id, standing: "imported" });
  }
  return new CompanyBook(known.values(), manifest.companies);
}

// A file changed by hand stands as it is in the folder; the others as they are now.
function listKnown(request: ImportRequest, placed: readonly PlacedIncident[], decisions: readonly Decision[]) {
  const { catalog, untouched } = request;
  const edited = new Set(decisions.filter(({ outcome }) => outcome === "edited").map(({ path }) => path));
  const known = new Map([...catalog.incidents.values()].map((incident) => [incident.id, knowIncident(incident)]));
  for (const [path, { incident }] of untouched) {
    const id = idOfPath(path);
    if (incident) known.set(id, { ...incident, id });
  }
  for (const { id, draft, companies, content } of placed) {
    if (edited.has(`incidents/${id}.yaml`) && known.has(id)) continue;
    known.set(id, { ...knowDraft(draft.catalogue.name, companies, content), id });
  }
  return [...known.values()];
}

function idOfPath(path: string): string {
  return path.slice(path.indexOf("/") + 1, -".yaml".length);
}

function nextManifest(manifest: Manifest, decisions: readonly Decision[], book: CompanyBook): Manifest {
  const files: { [path: string]: Written } = { ...manifest.files };
  for (const { path, written } of decisions) if (written) files[path] = written;
  return { format: 1, files, companies: { ...manifest.companies, ...book.placements() } };
}

function writeChanged(path: string, text: string, { write }: ImportRequest): void {
  if (!existsSync(path) || readIfThere(path) !== text) write(path, text);
}
