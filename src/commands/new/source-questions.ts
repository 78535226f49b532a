import type { Catalog } from "../../record/catalog.ts";
import { VOICES } from "../../record/terms.ts";
import { always, never, type Question } from "./interview.ts";
import { createWordReader, readText, readUrl } from "./read-answers.ts";

/** What is asked of the source of a new incident. */
export function listSourceQuestions(catalog: Catalog, readDate: (text: string) => string): Question[] {
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
