import { toSlug } from "../../exchange/slug.ts";
import { createSupplierFinder } from "../../query/find-supplier.ts";
import { BreachesError } from "../../record/breaches-error.ts";
import type { Catalog } from "../../record/catalog.ts";
import { isFault, parseEdtf } from "../../record/edtf.ts";
import { IMPACTS, INCIDENT_KINDS, STATEMENTS, VOICES } from "../../record/terms.ts";
import type { Answers, Question } from "./interview.ts";
import {
  createDateReader,
  createIdReader,
  createListReader,
  createTermReader,
  createWordReader,
  readCount,
  readText,
  readTitle,
  readUrl,
} from "./read-answers.ts";

const always = () => true;
const never = () => false;

/** What an incident needs: its company, what happened, one source, and what that says. */
export function listIncidentQuestions(catalog: Catalog, today: string, folder: string): Question[] {
  const readDate = createDateReader(today);
  return [
    {
      flag: "company",
      asks: "Company",
      about: "whose systems, tool or data were reached; by any of its names",
      needed: always,
      read: createCompanyReader(catalog, folder),
    },
    {
      flag: "title",
      asks: "Title",
      about: "what happened, in your own words, without the company's name, under 80 characters",
      needed: always,
      read: readTitle,
    },
    {
      flag: "kind",
      asks: "Kind",
      about: INCIDENT_KINDS.join(", "),
      needed: always,
      read: createWordReader(INCIDENT_KINDS),
    },
    ...listSourceQuestions(catalog, readDate),
    ...listClaimQuestions(catalog, readDate),
    {
      flag: "summary",
      asks: "Summary",
      about: "two to five plain sentences of your own, in the past tense",
      needed: always,
      read: readText,
    },
    {
      flag: "short-name",
      asks: "Short name",
      about: "what sets this incident apart, the end of its id",
      needed: always,
      isMade: true,
      byDefault: ({ title = "" }) => shortenTitle(title) || null,
      read: (text, answers) => {
        const name = createIdReader(new Map())(text);
        const id = incidentId({ ...answers, "short-name": name });
        if (!catalog.incidents.has(id)) return name;
        throw new BreachesError(
          "unknown-value",
          `found ${name}, and ${id} has a record already`,
          "choose another name",
        );
      },
    },
  ];
}

// Sources first, then claims.
function listSourceQuestions(catalog: Catalog, readDate: (text: string) => string): Question[] {
  return [
    {
      flag: "source-kind",
      asks: "Kind of source",
      about: VOICES.join(", "),
      needed: always,
      byDefault: () => "press",
      read: createWordReader(VOICES),
    },
    {
      flag: "publisher",
      asks: "Publisher",
      about: "who published the source; for a company, its name",
      needed: always,
      byDefault: (answers) =>
        answers["source-kind"] === "company" ? (catalog.companies.get(answers.company ?? "")?.name ?? null) : null,
      read: readText,
    },
    {
      flag: "url",
      asks: "URL",
      about: "the address, exactly as you have seen it",
      needed: never,
      read: readUrl,
    },
    {
      flag: "source-title",
      asks: "Title of the source",
      about: "the page's own title; needed where there is no URL",
      needed: ({ url }) => url === undefined,
      read: readText,
    },
    {
      flag: "published",
      asks: "Published",
      about: "the day, or as much of it as is known: 2026-03-14, 2026-03",
      needed: ({ url }) => url === undefined,
      read: readDate,
    },
  ];
}

function listClaimQuestions(catalog: Catalog, readDate: (text: string) => string): Question[] {
  return [
    {
      flag: "says",
      asks: "What it says",
      about: `of whether this happened: ${STATEMENTS.join(", ")}`,
      needed: always,
      byDefault: (answers) => WORD_OF[answers["source-kind"] ?? ""] ?? "reports",
      read: createWordReader(STATEMENTS),
    },
    {
      flag: "by",
      asks: "In whose voice",
      about: "who speaks there; a newspaper may pass on the words of a company or an attacker",
      needed: always,
      byDefault: (answers) => guessVoice(answers),
      read: createWordReader(VOICES),
    },
    {
      flag: "disclosed",
      asks: "Disclosed",
      about: "the first public report by anyone",
      needed: always,
      isMade: true,
      byDefault: ({ published }) => published ?? null,
      read: (text) => needYear(readDate(text)),
    },
    {
      flag: "occurred",
      asks: "Occurred",
      about: "when it happened, if the source says so: 2026-01/2026-03-02 lasted, [2026-01..2026-03] some time between",
      needed: never,
      read: readDate,
    },
    {
      flag: "discovered",
      asks: "Discovered",
      about: "when the company noticed, if the source says so",
      needed: never,
      read: readDate,
    },
    {
      flag: "impact",
      asks: "Impact",
      about: `with commas between: ${IMPACTS.join(", ")}`,
      needed: never,
      read: createListReader(createWordReader(IMPACTS)),
    },
    {
      flag: "count",
      asks: "Figure",
      about: "how many were affected, if the source says so; a zero only where somebody affirmed that",
      needed: ({ unit }) => unit !== undefined,
      read: readCount,
    },
    {
      flag: "unit",
      asks: "Unit of the figure",
      about: "people, customers, accounts, records or another word of the vocabulary units",
      needed: ({ count }) => count !== undefined,
      byDefault: ({ count }) => (count === undefined ? null : "people"),
      read: createTermReader(catalog, "units"),
    },
  ];
}

// What a source of a kind says most of the time.
const WORD_OF: Readonly<Record<string, string>> = {
  company: "confirms",
  regulator: "confirms",
  government: "confirms",
  court: "confirms",
  attacker: "claims",
};

function guessVoice(answers: Answers): string | null {
  const kind = answers["source-kind"] ?? null;
  if (kind !== "press") return kind;
  if (answers.says === "claims") return "attacker";
  return answers.says === "confirms" || answers.says === "denies" ? "company" : kind;
}

/** The id that answers lead to: company, year of the first public report, short name. */
export function incidentId(answers: Answers): string {
  return `${answers.company ?? ""}/${yearOf(answers.disclosed ?? "")}-${answers["short-name"] ?? ""}`;
}

function yearOf(text: string): string | null {
  const date = parseEdtf(text);
  return isFault(date) ? null : ((date.start.earliest ?? date.end.latest)?.slice(0, 4) ?? null);
}

function needYear(date: string): string {
  if (yearOf(date) !== null) return date;
  throw new BreachesError("bad-date", `found ${date}, expected a date with a year`);
}

// The first words that carry something.
function shortenTitle(title: string): string {
  const words = toSlug(title).split("-");
  const carrying = words.filter((word) => !FILLING.has(word));
  return (carrying.length > 0 ? carrying : words).slice(0, 3).join("-");
}

const FILLING: ReadonlySet<string> = new Set(
  "a an and at by for from in into of off on or that the their through to was were which with without".split(" "),
);

function createCompanyReader(catalog: Catalog, folder: string): (text: string) => string {
  const find = createSupplierFinder(catalog);
  return (text) => {
    const name = readText(text);
    const { match, hits, nearest } = find(name);
    const [hit] = hits;
    if (match === "certain" && hit) return hit.company;
    if (hits.length > 0) {
      const choices = hits.map(({ company, by }) => `${company} (${by})`).join(", ");
      throw new BreachesError("ambiguous-name", `"${name}" may be ${choices}`, "write the id of the one that is meant");
    }
    const command = `breaches new company ${quoteWord(name)} --data ${quoteWord(folder)} writes its record`;
    const near = nearest.length > 0 ? `did you mean ${nearest.join(", or ")}? if not: ` : "";
    throw new BreachesError("unknown-name", `no company "${name}"`, `${near}${command}`);
  };
}

function quoteWord(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
