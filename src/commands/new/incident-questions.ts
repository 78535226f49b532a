import { toSlug } from "../../exchange/slug.ts";
import { BreachesError } from "../../record/breaches-error.ts";
import type { Catalog } from "../../record/catalog.ts";
import { INCIDENT_KINDS } from "../../record/terms.ts";
import { listClaimQuestions } from "./claim-questions.ts";
import { incidentId } from "./incident-id.ts";
import { always, type Question } from "./interview.ts";
import { createDateReader, createIdReader, createWordReader, readText, readTitle } from "./read-answers.ts";
import { createCompanyReader } from "./read-company.ts";
import { listSourceQuestions } from "./source-questions.ts";

/** What an incident needs: its company, what happened, one source, and what that says; sources first, then claims. */
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
    askShortName(catalog),
  ];
}

function askShortName(catalog: Catalog): Question {
  return {
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
      throw new BreachesError("unknown-value", `found ${name}, and ${id} has a record already`, "choose another name");
    },
  };
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
