import { between, canFollow, dayOf, isFuture, toEdtf } from "../dates.ts";
import type { Catalogue, IncidentDraft, NamedCompany } from "../draft.ts";
import { isList, isObject, type Json, type JsonObject, textsOf, withoutEmpty } from "../json.ts";
import { isLink, toSources } from "../links.ts";
import { Reading } from "../reading.ts";
import { shortDigest, toSlug } from "../slug.ts";
import type { Words } from "../words.ts";
import { HIBP_FIELDS, type HibpField } from "./fields.ts";
import { readHtml } from "./html-text.ts";

type HibpReading = Reading<HibpField>;

const CATALOGUE: Catalogue = { name: "Have I Been Pwned", key: "hibp", licence: "CC BY 4.0" };
const SOURCE = CATALOGUE.key;

/** An entry read; `dropped` counts the HTML elements that plain text has no room for. */
export interface MappedBreach {
  readonly draft: IncidentDraft;
  readonly reading: HibpReading;
  readonly dropped: number;
}

/** Why an object is no entry of the breach catalogue; null where it is one. */
export function faultOfBreach(value: Json): string | null {
  if (!isObject(value)) return "found no object, expected an entry of the breach catalogue";
  return typeof value.Name === "string" && value.Name.trim() !== ""
    ? null
    : "found no Name, expected an entry of the breach catalogue";
}

/** Turns an entry of the breach catalogue into a draft of ours. To the catalogue a breach is data that was exposed. */
export function mapBreach(value: JsonObject, words: Words, today: string): MappedBreach {
  const reading: HibpReading = new Reading(value, HIBP_FIELDS);
  const id = reading.text("Name") ?? "";
  reading.mapped("Name");
  const { dates, year, published } = readDates(reading, today);
  const data = readClasses(reading, words);
  const description = readHtml(reading.text("Description") ?? "");
  if (reading.text("Description") !== null) reading.mapped("Description");
  const links = toSources([...new Set([...description.links, ...readDisclosure(reading)])]);
  const body = withoutEmpty({
    title: writeTitle(data.labels),
    kind: "exposure",
    impact: ["data-exposed"],
    statements: [stateEvent(reading, [SOURCE, ...Object.keys(links)])],
    dates,
    affected: readCount(reading, data.labels),
    data: data.ids.map((type) => ({ type, says: "exposed", source: SOURCE })),
    sources: {
      [SOURCE]: { kind: "catalogue", publisher: CATALOGUE.name, title: `Entry ${id}`, published },
      ...links,
    },
  });
  const rest = reading.rest() ?? {};
  const slug = toSlug(id) || shortDigest(id);
  const draft: IncidentDraft = {
    kind: "incident",
    catalogue: CATALOGUE,
    id,
    year,
    short: `${SOURCE}-${slug}`,
    long: `${SOURCE}-${slug}-${shortDigest(id)}`,
    victim: readCompany(reading, id),
    others: [],
    actors: [],
    source: SOURCE,
    body,
    original: description.text === "" ? rest : { ...rest, Description: description.text },
    words: data.added,
  };
  return { draft, reading, dropped: description.dropped };
}

function readDates(reading: HibpReading, today: string) {
  const breach = reading.text("BreachDate");
  const [year, month, day] = (breach ?? "").split("-").map(Number);
  const date = toEdtf(year, month, day);
  const occurred = date !== null && date === breach && !isFuture(date, today) ? date : null;
  if (occurred) reading.mapped("BreachDate");
  const added = pastDay(reading.text("AddedDate"), today);
  const isPossible = added === null || canFollow(occurred, added);
  if (added && isPossible) reading.mapped("AddedDate");
  const disclosed = between(occurred, isPossible ? added : null) ?? "[2013..]";
  const modified = pastDay(reading.text("ModifiedDate"), today) ?? added;
  if (modified) reading.mapped("ModifiedDate");
  return {
    dates: {
      ...(occurred ? { occurred: [{ when: occurred, source: SOURCE }] } : {}),
      disclosed: [{ when: disclosed, source: SOURCE }],
    },
    year: (occurred ?? added ?? "2013").slice(0, 4),
    published: modified ?? disclosed,
  };
}

function pastDay(text: string | null, today: string): string | null {
  const day = dayOf(text);
  return day !== null && day <= today ? day : null;
}

function readClasses(reading: HibpReading, words: Words) {
  const value = reading.at("DataClasses");
  const labels = textsOf(value).filter((label) => toSlug(label) !== "");
  const isExact = isList(value) && value.length === labels.length && labels.every((label, at) => label === value[at]);
  const found = labels.map((label) => words.dataClass(label));
  if (labels.length > 0 && isExact) reading.mapped("DataClasses");
  return { labels, ids: [...new Set(found.map(({ id }) => id))], added: found.flatMap(({ added }) => added) };
}

function readCount(reading: HibpReading, labels: readonly string[]): JsonObject[] {
  const count = reading.count("PwnCount");
  if (count === null) return [];
  reading.mapped("PwnCount");
  return [{ count, unit: labels.includes("Email addresses") ? "email-addresses" : "accounts", source: SOURCE }];
}

function readDisclosure(reading: HibpReading): string[] {
  const url = reading.text("DisclosureUrl");
  if (url === null || !isLink(url)) return [];
  reading.mapped("DisclosureUrl");
  return [url];
}

function stateEvent(reading: HibpReading, source: readonly string[]): JsonObject {
  const [isVerified, isFabricated] = [reading.at("IsVerified"), reading.at("IsFabricated")];
  if (typeof isVerified === "boolean") reading.mapped("IsVerified");
  if (typeof isFabricated === "boolean") reading.mapped("IsFabricated");
  if (isFabricated === true) return { says: "refutes", note: "The catalogue holds the data to be made up.", source };
  if (isVerified === false) return { says: "reports", note: "The catalogue could not verify the data.", source };
  return { says: "reports", source };
}

// Without a domain there is no organization behind it: a list put together from many places.
function readCompany(reading: HibpReading, id: string): NamedCompany {
  const domain = reading.text("Domain")?.toLowerCase() ?? null;
  if (reading.text("Title") !== null) reading.mapped("Title");
  if (domain) reading.mapped("Domain");
  return { name: reading.text("Title") ?? id, country: null, sector: null, domain, unnamed: domain === null };
}

/** A title of our own: which data were exposed, as far as there is room. */
function writeTitle(labels: readonly string[]): string {
  if (labels.length === 0) return "Data in the catalogue of Have I Been Pwned";
  const words = labels.map((label) => label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()));
  for (let most = Math.min(4, words.length); most > 0; most -= 1) {
    const rest = words.length - most;
    const title = `Exposed: ${words.slice(0, most).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
    if (title.length < 80) return title;
  }
  return `Exposed: ${words.length} types of data`;
}
