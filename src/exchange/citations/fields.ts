import type { Voice } from "../../record/terms.ts";
import type { ExportMapping } from "../export-mapping.ts";

/**
 * What a source of each voice is in CSL 1.0.2 and in BibTeX.
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
 */
export const SOURCE_TYPES = {
  company: { csl: "webpage", bibtex: "misc" },
  regulator: { csl: "report", bibtex: "techreport" },
  government: { csl: "report", bibtex: "techreport" },
  court: { csl: "legal_case", bibtex: "misc" },
  litigant: { csl: "document", bibtex: "misc" },
  researcher: { csl: "webpage", bibtex: "misc" },
  press: { csl: "article-newspaper", bibtex: "article" },
  catalogue: { csl: "dataset", bibtex: "misc" },
  attacker: { csl: "webpage", bibtex: "misc" },
} as const satisfies Record<Voice, { readonly csl: string; readonly bibtex: string }>;

export const CSL_FIELDS = [
  { ours: "sources.kind", theirs: "type", about: "by the voice" },
  { ours: "sources.publisher", theirs: "container-title, author, publisher", about: "the newspaper; else the author" },
  { ours: "sources.title", theirs: "title", about: "as it is" },
  { ours: "sources.url", theirs: "URL", about: "as it is; where there is none, that of via, with a note" },
  { ours: "sources.published", theirs: "issued", about: "as exact as it is known; circa where it is doubted" },
  { ours: "sources.read", theirs: "accessed", about: "the day somebody read it" },
  { ours: "sources.archived", theirs: "note", about: "address of a stored copy" },
  { ours: "sources.via", theirs: "note, URL", about: "known only through that page" },
  { ours: "id", theirs: "keyword", about: "the incidents that cite it" },
] as const satisfies readonly ExportMapping[];

export const BIBTEX_FIELDS = [
  { ours: "sources.kind", theirs: "entry type", about: "by the voice" },
  { ours: "sources.publisher", theirs: "journal, institution, author", about: "journal of an article" },
  { ours: "sources.title", theirs: "title", about: "in braces, so that capitals stay" },
  { ours: "sources.url", theirs: "url", about: "as it is; where there is none, that of via, with a note" },
  {
    ours: "sources.published",
    theirs: "date, year, month",
    about: "date is EDTF, for BibLaTeX; year and month for BibTeX",
  },
  { ours: "sources.read", theirs: "urldate", about: "the day somebody read it" },
  { ours: "sources.archived", theirs: "note", about: "address of a stored copy" },
  { ours: "sources.via", theirs: "note, url", about: "known only through that page" },
  { ours: "id", theirs: "keywords", about: "the incidents that cite it" },
] as const satisfies readonly ExportMapping[];
