import type { Catalog } from "../record/catalog.ts";
import { companyKey } from "../record/company-key.ts";
import { createNearestFinder } from "./resolve-name.ts";

export const SUPPLIER_MATCHES = ["certain", "possible", "unknown"] as const;
export type SupplierMatch = (typeof SUPPLIER_MATCHES)[number];

/** A company that a name stands for, or may stand for, and how the name led there. */
export interface SupplierHit {
  readonly company: string;
  /** `id`, `legal`, `brand`, `former`, `domain` …, or `name but for its form of law`. */
  readonly by: string;
}

/** Whom a name on a list stands for. */
export interface FoundSupplier {
  readonly match: SupplierMatch;
  /** One where that is certain, one or several where it is possible, none where the name is unknown. */
  readonly hits: readonly SupplierHit[];
  /** Ids of companies whose names are near to an unknown one, the nearest first. They are not taken for it. */
  readonly nearest: readonly string[];
}

/**
 * Makes the look-up of names on a list. Certain: one company has the name or the domain. Possible: several have it, or
 * a company's name differs in its form of law, a leading “The” or a trailing “US” alone. Anything else is unknown.
 */
export function createSupplierFinder(catalog: Catalog): (name: string) => FoundSupplier {
  const byKey = once(() => indexBy(catalog, (name) => companyKey(name).key));
  const byDomain = once(() => indexDomains(catalog));
  const findNearest = once(() => createNearestFinder(catalog.companyNames));
  return (name) => {
    const hits = catalog.companyNames.find(name).map(({ id, kind }) => ({ company: id, by: kind }));
    const own = hits.length > 0 ? hits : hitsOf(byDomain(), domainOf(name), "domain");
    if (own.length > 0) return { match: own.length === 1 ? "certain" : "possible", hits: own, nearest: [] };
    const alike = hitsOf(byKey(), companyKey(name).key, "name but for its form of law");
    if (alike.length > 0) return { match: "possible", hits: alike, nearest: [] };
    return { match: "unknown", hits: [], nearest: findNearest()(name).map(({ id }) => id) };
  };
}

// Most lists need none of these.
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

type Index = ReadonlyMap<string, ReadonlySet<string>>;

function indexBy({ companyNames }: Catalog, keyOf: (name: string) => string): Index {
  const index = new Map<string, Set<string>>();
  for (const { id, name, step } of companyNames.all()) if (step !== "id") add(index, keyOf(name), id);
  return index;
}

function indexDomains({ companies }: Catalog): Index {
  const index = new Map<string, Set<string>>();
  for (const { id, domains } of companies.values()) for (const domain of domains) add(index, domainOf(domain), id);
  return index;
}

function add(index: Map<string, Set<string>>, key: string, id: string): void {
  if (key !== "") index.set(key, (index.get(key) ?? new Set()).add(id));
}

function hitsOf(index: Index, key: string, by: string): SupplierHit[] {
  return [...(index.get(key) ?? [])].toSorted().map((company) => ({ company, by }));
}

function domainOf(text: string): string {
  return text.toLowerCase().replace(/^www\./, "");
}
