import { toSlug } from "../../exchange/slug.ts";
import { BreachesError } from "../../record/breaches-error.ts";
import type { Catalog } from "../../record/catalog.ts";
import { companyKey } from "../../record/company-key.ts";
import type { NameIndex } from "../../record/name-index.ts";
import { nameKey } from "../../record/name-key.ts";
import { NAME_KINDS } from "../../record/terms.ts";
import { always, never, type Question } from "./interview.ts";
import { createIdReader, createTermReader, createWordReader, readText } from "./read-answers.ts";

/** What a company needs: its name, where it is at home, and its trade. */
export function listCompanyQuestions(catalog: Catalog): Question[] {
  return [
    {
      flag: "name",
      asks: "Name",
      about: "the main name; other names can be added to the file",
      needed: always,
      read: createNameReader(catalog.companyNames, "company"),
    },
    {
      flag: "name-kind",
      asks: "Kind of name",
      about: NAME_KINDS.join(", "),
      needed: always,
      byDefault: ({ name = "" }) => (nameKey(companyKey(name).key) === nameKey(name) ? "brand" : "legal"),
      read: createWordReader(NAME_KINDS),
    },
    {
      flag: "country",
      asks: "Country",
      about: "of its seat: a code like US, or its name",
      needed: always,
      read: createTermReader(catalog, "countries"),
    },
    {
      flag: "sector",
      asks: "Sector",
      about: "its trade, such as finance, health-care, telecommunications",
      needed: always,
      read: createTermReader(catalog, "sectors"),
    },
    {
      flag: "domain",
      asks: "Domain",
      about: "its own web domain, such as example.com",
      needed: never,
      read: readDomain,
    },
    {
      flag: "id",
      asks: "Id",
      about: "the file's name; ids are never changed",
      needed: always,
      isMade: true,
      byDefault: ({ name = "" }) => toSlug(companyKey(name).key) || toSlug(name) || null,
      read: createIdReader(catalog.companies),
    },
  ];
}

/** Makes the reader of names that no record of a kind has yet. */
export function createNameReader(index: NameIndex, kind: "company" | "actor"): (text: string) => string {
  return (text) => {
    const name = readText(text);
    const [hit] = index.find(name);
    if (!hit) return name;
    throw new BreachesError(
      "unknown-value",
      `found ${name}, which has a record already: ${hit.id} (${hit.kind}), expected a new ${kind}`,
      `breaches ${kind} ${hit.id} shows it`,
    );
  };
}

function readDomain(text: string): string {
  const domain = text.trim().toLowerCase();
  if (/^([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]+$/u.test(domain)) return domain;
  throw new BreachesError("unknown-value", `found ${domain || "nothing"}, expected a web domain like example.com`);
}
