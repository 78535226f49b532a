import { type Criteria, STATUS_CHOICES } from "../../query/criteria.ts";
import { resolveName } from "../../query/resolve-name.ts";
import { BreachesError } from "../../record/breaches-error.ts";
import type { Catalog } from "../../record/catalog.ts";
import type { NameHit, NameIndex } from "../../record/name-index.ts";
import { nameKey } from "../../record/name-key.ts";
import { askNearest } from "../../record/nearest-word.ts";
import { INCIDENT_KINDS, ROLES } from "../../record/terms.ts";
import type { FilterFlags } from "./filter-flags.ts";
import { readBound, readNumber } from "./read-values.ts";

/** What was asked for, and how names were understood that are not the ids themselves. */
export interface ReadCriteria {
  readonly criteria: Criteria;
  readonly resolutions: readonly string[];
}

/** Turns flags into criteria by the names and words of a catalog. Throws where one is unknown. */
export function readCriteria(
  flags: FilterFlags,
  dataTypes: readonly string[],
  catalog: Catalog,
  now: Date,
): ReadCriteria {
  const resolutions: string[] = [];
  const resolve = (index: NameIndex, kind: string, names: readonly string[] = []) =>
    names.map((name) => {
      const hit = resolveName(index, kind, name);
      const told = tellResolution(kind, name, hit, nameOf(catalog, kind, hit.id));
      if (told) resolutions.push(told);
      return hit.id;
    });
  const criteria: Criteria = {
    companies: resolve(catalog.companyNames, "company", flags.company),
    rollup: flags.rollup ?? false,
    roles: pick("role", flags.role, ROLES),
    actors: resolve(catalog.actorNames, "actor", flags.actor),
    campaigns: resolve(catalog.campaignNames, "campaign", flags.campaign),
    countries: (flags.country ?? []).map((country) => readCountry(country, catalog)),
    sectors: pick("sector", flags.sector, termsOf(catalog, "sectors")),
    kinds: pick("kind", flags.kind, INCIDENT_KINDS),
    statuses: pick("status", flags.status, STATUS_CHOICES),
    data: pick("type of data", [...(flags.dataType ?? []), ...dataTypes], termsOf(catalog, "data-types")),
    actions: pick("action", flags.action, actionsOf(catalog)),
    words: [],
    ...readTimes(flags, now),
    certain: flags.certain ?? false,
    minAffected: flags.minAffected === undefined ? null : readNumber(flags.minAffected),
    figure: flags.figure ?? "official",
  };
  return { criteria, resolutions };
}

/** How a name led to a record, or null where the id itself was given. */
export function tellResolution(kind: string, asked: string, hit: NameHit, name: string): string | null {
  if (hit.kind === "id" && hit.name === asked) return null;
  if (hit.kind === "former id") return `${kind} ${asked} is now ${hit.id}`;
  const relations = hit.relations ?? [];
  const verb = relations.length > 0 ? "leads to" : "is";
  return [`${kind} “${asked}” ${verb} ${name} (${hit.id})${showNameKind(hit, asked, name)}`, ...relations].join("; ");
}

const NAME_KIND: { readonly [kind: string]: string } = { legal: "legal name", former: "former name" };

// The name is spelled out where it was asked for in another spelling.
function showNameKind(hit: NameHit, asked: string, name: string): string {
  if (hit.kind === "id") return "";
  const spelled = hit.name === asked || nameKey(hit.name) === nameKey(name) ? "" : ` “${hit.name}”`;
  const [first = "", ...rest] = (NAME_KIND[hit.kind] ?? hit.kind).split(/(?= used by )/);
  return ` by its ${first}${spelled}${rest.join("")}`;
}

function nameOf(catalog: Catalog, kind: string, id: string): string {
  if (kind === "campaign") return catalog.campaigns.get(id)?.title ?? id;
  return (kind === "company" ? catalog.companies : catalog.actors).get(id)?.name ?? id;
}

function readTimes(flags: FilterFlags, now: Date): Pick<Criteria, "window" | "clock" | "asOf"> {
  const earliest = flags.since === undefined ? null : readBound(flags.since, "since", now);
  const latest = flags.until === undefined ? null : readBound(flags.until, "until", now);
  if (earliest && latest && earliest > latest) {
    throw new BreachesError(
      "usage",
      `found --since ${flags.since} after --until ${flags.until}, expected the earlier date first`,
    );
  }
  return {
    window: earliest || latest ? { earliest, latest } : null,
    clock: flags.clock ?? "disclosed",
    asOf: flags.asOf === undefined ? null : readBound(flags.asOf, "until", now, "as-of"),
  };
}

// Where to find the words of lists that are too long to tell.
const LISTED: { readonly [what: string]: string } = {
  "type of data": "breaches count --by data lists those in use",
  sector: "breaches count --by sector lists those in use",
  action: "breaches count --by action lists those in use",
};

/** Checks words against a list; throws with the nearest. */
function pick<Word extends string>(what: string, words: readonly string[] = [], known: readonly Word[]): Word[] {
  return words.map((word) => {
    const found = known.find((entry) => entry === word.toLowerCase());
    if (found) return found;
    const list =
      known.length <= 12 ? `expected one of ${known.join(", ")}` : (askNearest(word, known) ?? LISTED[what] ?? null);
    throw new BreachesError("unknown-value", `no ${what} "${word}"`, list);
  });
}

function termsOf(catalog: Catalog, vocabulary: string): string[] {
  return [...(catalog.vocabularies.get(vocabulary)?.keys() ?? [])];
}

function actionsOf(catalog: Catalog): string[] {
  const varieties = termsOf(catalog, "actions");
  return [...new Set(varieties.map((variety) => variety.slice(0, variety.indexOf("/")))), ...varieties];
}

function readCountry(text: string, catalog: Catalog): string {
  const countries = [...(catalog.vocabularies.get("countries")?.values() ?? [])];
  const found = countries.find(({ id, label }) => id === text.toUpperCase() || nameKey(label) === nameKey(text));
  if (found) return found.id;
  throw new BreachesError(
    "unknown-value",
    `no country "${text}"`,
    "use an ISO 3166-1 code like US, or the English name",
  );
}
