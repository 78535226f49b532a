import { type Catalog, labelOf } from "../../record/catalog.ts";
import type { Claim, Source } from "../../record/claim.ts";
import type { JsonObject } from "../json.ts";
import { withoutEmpty } from "../json.ts";

/** The name of a company or actor id; anything else as it is. */
export function nameOf(who: string, { companies, actors }: Catalog): string {
  return companies.get(who)?.name ?? actors.get(who)?.name ?? who;
}

/** A claim in words: what is said, who says it in which voice and when, its note, and who denies it. */
export function describeClaim(text: string, { by, who, date, note, denied }: Claim, catalog: Catalog): string {
  const speaker = [who === null ? null : nameOf(who, catalog), by === null ? null : `(${by})`, date]
    .filter((part) => part !== null)
    .join(" ");
  const denials = denied.map(
    (denial) => `denied by ${[nameOf(denial.who, catalog), denial.date].filter(Boolean).join(", ")}`,
  );
  return [speaker === "" ? text : `${text}, says ${speaker}`, note, ...denials]
    .filter((part) => part !== null)
    .join("; ");
}

/** Labels that tell how a claim stands. */
export function standingOf({ by, denied }: Claim): string[] {
  return [...(by === null ? [] : [`voice:${by}`]), ...(denied.length > 0 ? ["denied"] : [])];
}

/** The word of STIX for a term of ours, where the vocabulary gives one of that list. */
export function wordOf(catalog: Catalog, vocabulary: string, term: string, list: string): string | null {
  const [name, word] = catalog.vocabularies.get(vocabulary)?.get(term)?.stix?.split(": ") ?? [];
  return name === list && word !== undefined ? word : null;
}

/** The label of a type of data. */
export function dataLabel(catalog: Catalog, type: string): string {
  return labelOf(catalog, "data-types", type);
}

/** A source as an external reference; without an address it is told in words. */
export function toReference({ publisher, title, url, via, published }: Source): JsonObject {
  const known = url === null && via !== null ? `known only through ${via}` : null;
  const words = [title, published, known].filter((part) => part !== null).join(", ");
  return withoutEmpty({
    source_name: publisher,
    description: words === "" && url === null ? "without a title" : words || undefined,
    url: url === null ? undefined : toUri(url),
  });
}

// People write addresses with letters that RFC 3986 wants spelled in percent.
function toUri(url: string): string {
  return url.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent);
}
