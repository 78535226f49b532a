import { BreachesError } from "../../record/breaches-error.ts";
import type { Catalog } from "../../record/catalog.ts";
import { IMPACTS, STATEMENTS, VOICES } from "../../record/terms.ts";
import { yearOf } from "./incident-id.ts";
import { type Answers, always, never, type Question } from "./interview.ts";
import { createListReader, createTermReader, createWordReader, readCount } from "./read-answers.ts";

/** What is asked of what the source of a new incident says. */
export function listClaimQuestions(catalog: Catalog, readDate: (text: string) => string): Question[] {
  return [...STATEMENT_QUESTIONS, ...listDateQuestions(readDate), ...listExtentQuestions(catalog)];
}

const STATEMENT_QUESTIONS: readonly Question[] = [
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
];

function listDateQuestions(readDate: (text: string) => string): Question[] {
  return [
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
  ];
}

function listExtentQuestions(catalog: Catalog): Question[] {
  return [
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

function needYear(date: string): string {
  if (yearOf(date) !== null) return date;
  throw new BreachesError("bad-date", `found ${date}, expected a date with a year`);
}
