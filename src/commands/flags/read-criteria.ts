import type { Criteria } from "../../query/criteria.ts";
import { findWord, type KnownWords, knownWords } from "../../query/known-words.ts";
import { resolveName } from "../../query/resolve-name.ts";
import { BreachesError } from "../../record/breaches-error.ts";
import type { Catalog } from "../../record/catalog.ts";
import type { DayRange } from "../../record/edtf.ts";
import type { NameHit, NameIndex } from "../../record/name-index.ts";
import { nameKey } from "../../record/name-key.ts";
import type { FilterFlags } from "./filters.ts";
import { readDay, readLeast } from "./read-values.ts";

/** What was asked for, and how names were understood that are not the ids themselves. */
export interface ReadCriteria {
  readonly criteria: Criteria;
  readonly resolutions: readonly string[];
}

/** Turns flags, all but `--where`, into criteria by the names and words of a catalog. Throws where one is unknown. */
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
    roles: pick(knownWords.role, flags.role, catalog),
    actors: resolve(catalog.actorNames, "actor", flags.actor),
    campaigns: resolve(catalog.campaignNames, "campaign", flags.campaign),
    countries: pick(knownWords.country, flags.country, catalog),
    sectors: pick(knownWords.sector, flags.sector, catalog),
    kinds: pick(knownWords.kind, flags.kind, catalog),
    statuses: pick(knownWords.status, flags.status, catalog),
    data: pick(knownWords.data, [...(flags.dataType ?? []), ...dataTypes], catalog),
    actions: pick(knownWords.action, flags.action, catalog),
    words: [],
    ...readTimes(flags, now),
    certain: flags.certain ?? false,
    minAffected: flags.minAffected === undefined ? null : readLeast(flags.minAffected),
    figure: flags.figure ?? "official",
    where: null,
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

/** What a record found by name is called. */
export function nameOf(catalog: Catalog, kind: string, id: string): string {
  if (kind === "campaign") return catalog.campaigns.get(id)?.title ?? id;
  return (kind === "company" ? catalog.companies : catalog.actors).get(id)?.name ?? id;
}

function readTimes(flags: FilterFlags, now: Date): Pick<Criteria, "window" | "clock" | "asOf"> {
  const { earliest, latest } = readWindow(flags, now);
  return {
    window: earliest || latest ? { earliest, latest } : null,
    clock: flags.clock ?? "disclosed",
    asOf: flags.asOf === undefined ? null : readDay(flags.asOf, "until", now, "as-of"),
  };
}

/** The days between which `--since` and `--until` ask. Throws where they cannot be read, or stand the wrong way round. */
export function readWindow({ since, until }: Pick<FilterFlags, "since" | "until">, now: Date): DayRange {
  const earliest = since === undefined ? null : readDay(since, "since", now);
  const latest = until === undefined ? null : readDay(until, "until", now);
  if (earliest && latest && earliest > latest) {
    throw new BreachesError("usage", `found --since ${since} after --until ${until}, expected the earlier date first`);
  }
  return { earliest, latest };
}

/** The words of a list that were meant; throws with the nearest. */
function pick<Word extends string>(known: KnownWords<Word>, words: readonly string[] = [], catalog: Catalog): Word[] {
  return words.map((word) => findWord(known, word, catalog));
}
