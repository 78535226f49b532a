import { toSlug } from "../../exchange/slug.ts";
import { BreachesError } from "../../record/breaches-error.ts";
import type { Catalog } from "../../record/catalog.ts";
import { isOnePerson } from "../../rules/person-cited.ts";
import { createNameReader } from "./company-questions.ts";
import { always, never, type Question } from "./interview.ts";
import { createIdReader, createTermReader, readText } from "./read-answers.ts";

/** What an actor needs is a name; the rest is asked for, and may be left open. */
export function listActorQuestions(catalog: Catalog): Question[] {
  return [
    {
      flag: "name",
      asks: "Name",
      about: "the main name; other names, and how they relate to it, can be added to the file",
      needed: always,
      read: createNameReader(catalog.actorNames, "actor"),
    },
    { flag: "used-by", asks: "Used by", about: "who uses that name, such as Microsoft", needed: never, read: readText },
    {
      flag: "kind",
      asks: "Kind",
      about: "organized-crime, state-affiliated, activist or another word of the vocabulary actor-kinds",
      needed: never,
      read: createKindReader(catalog),
    },
    {
      flag: "country",
      asks: "Country",
      about: "where it is at home: a code like US, or its name",
      needed: never,
      read: createTermReader(catalog, "countries"),
    },
    {
      flag: "id",
      asks: "Id",
      about: "the file's name; ids are never changed",
      needed: always,
      isMade: true,
      byDefault: ({ name = "" }) => toSlug(name) || null,
      read: createIdReader(catalog.actors),
    },
  ];
}

function createKindReader(catalog: Catalog): (text: string) => string {
  const read = createTermReader(catalog, "actor-kinds");
  return (text) => {
    const kind = read(text);
    if (!isOnePerson(kind)) return kind;
    throw new BreachesError(
      "unknown-value",
      `found ${kind}, which is one person, expected the charge, the verdict or the admission with it`,
      "leave the kind out here, and write it into the file with the block person",
    );
  };
}
