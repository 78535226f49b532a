import { companyKey } from "../record/company-key.ts";
import { compareText } from "../record/date-summary.ts";
import { nameKey } from "../record/name-key.ts";
import type { Company, Imported } from "../record/records.ts";
import type { NamedCompany } from "./draft.ts";
import { shortDigest, toSlug } from "./slug.ts";

/** What tells a company from others, and where its record is from; null for one that somebody wrote here. */
export interface KnownCompany {
  readonly name: string;
  readonly names: readonly string[];
  readonly country: string | null;
  readonly sector: string | null;
  readonly domains: readonly string[];
  readonly unnamed: boolean;
  readonly imported: Omit<Imported, "date"> | null;
}

/** A company by its id. */
export interface BookEntry extends KnownCompany {
  readonly id: string;
  /** Where its record is: shipped or written by hand, imported before, imported and now told more of, or new. */
  readonly standing: "curated" | "imported" | "extended" | "new";
}

/** A company of a catalog, as the book has it. */
export function knowCompany({ id, name, names, country, sector, domains, unnamed, imported }: Company): BookEntry {
  return {
    id,
    name,
    names: names.map((entry) => entry.name),
    country,
    sector,
    domains,
    unnamed,
    imported,
    standing: imported ? "imported" : "curated",
  };
}

/** The name with which a company of the same name as another is told apart. */
export function tellApart({ name, country }: Pick<NamedCompany, "name" | "country">): string {
  return `${name} (${country ?? "country not known"})`;
}

/**
 * The companies known, and those that an import adds. A name leads to a company by the name itself, by a domain, or by
 * the cautious form of the name; never where the countries differ, or where it leads to several.
 */
export class CompanyBook {
  readonly #entries = new Map<string, BookEntry>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #byKey = new Map<string, Set<string>>();
  readonly #byDomain = new Map<string, Set<string>>();

  readonly #placed: Map<string, string>;

  constructor(known: Iterable<BookEntry>, placed: { readonly [company: string]: string } = {}) {
    this.#placed = new Map(Object.entries(placed));
    for (const entry of known) this.#set(entry);
  }

  entries(): BookEntry[] {
    return [...this.#entries.values()];
  }

  get(id: string): BookEntry | undefined {
    return this.#entries.get(id);
  }

  /** Where companies were placed, by name, country and domain, so that they are placed there again. */
  placements(): { readonly [company: string]: string } {
    return Object.fromEntries([...this.#placed].toSorted(([a], [b]) => compareText(a, b)));
  }

  /** The id of the company; a new entry where no known one certainly is it. What is new of it goes into its entry. */
  place(company: NamedCompany): string {
    const key = [company.name, company.country ?? "", company.domain ?? ""].join(" | ");
    const before = this.#placed.get(key);
    const id = (before !== undefined && this.#entries.has(before) ? before : this.find(company)) ?? this.#add(company);
    this.#placed.set(key, id);
    this.#extend(id, company);
    return id;
  }

  /** The id of the company that this certainly is. */
  find(company: NamedCompany): string | null {
    const byName = this.#pick(this.#byName.get(nameKey(company.name)), company);
    if (byName !== null || company.unnamed) return byName;
    const byDomain = company.domain === null ? null : this.#pick(this.#byDomain.get(company.domain), company);
    return byDomain ?? this.#findByKey(company);
  }

  #findByKey(company: NamedCompany): string | null {
    const { key, american } = companyKey(company.name);
    const ids = [...(this.#byKey.get(key) ?? [])].filter((id) => {
      const entry = this.#entries.get(id);
      const isAmerican = entry?.names.some((name) => companyKey(name).american) ?? false;
      return american === isAmerican || (american ? entry?.country === "US" : company.country === "US");
    });
    return this.#pick(new Set(ids), company);
  }

  #pick(ids: ReadonlySet<string> | undefined, { country }: NamedCompany): string | null {
    const fitting = [...(ids ?? [])].filter((id) => isSamePlace(this.#entries.get(id)?.country ?? null, country));
    const exact = fitting.filter((id) => this.#entries.get(id)?.country === country);
    const [first, second] = exact.length > 0 ? exact : fitting;
    return first !== undefined && second === undefined ? first : null;
  }

  #add(company: NamedCompany): string {
    const hasNamesake = (this.#byName.get(nameKey(company.name))?.size ?? 0) > 0;
    const name = hasNamesake ? tellApart(company) : company.name;
    const id = this.#freeId(name, company);
    this.#set({
      id,
      name,
      names: [...new Set([name, company.name])],
      country: company.country,
      sector: company.sector,
      domains: company.domain === null ? [] : [company.domain],
      unnamed: company.unnamed,
      imported: null,
      standing: "new",
    });
    return id;
  }

  #freeId(name: string, company: NamedCompany): string {
    const slug = toSlug(name) || `company-${shortDigest(name)}`;
    const tries = [slug, `${slug}-${(company.country ?? "").toLowerCase()}`, `${slug}-${shortDigest(name)}`];
    return (
      tries.find((id) => !id.endsWith("-") && !this.#entries.has(id)) ??
      `${slug}-${shortDigest(JSON.stringify(company))}`
    );
  }

  // A record written by people is theirs; only what an import made learns from further imports.
  #extend(id: string, company: NamedCompany): void {
    const entry = this.#entries.get(id);
    if (!entry || entry.standing === "curated") return;
    // A title that led here by its domain alone may be that of a collection, and is no name of the company.
    const isName = companyKey(company.name).key === companyKey(entry.name).key && !entry.names.includes(company.name);
    const isPlaced =
      (entry.country !== null || company.country === null) && (entry.sector !== null || company.sector === null);
    const isDomain = company.domain === null || entry.domains.includes(company.domain);
    if (!isName && isPlaced && isDomain) return;
    this.#set({
      ...entry,
      standing: entry.standing === "imported" ? "extended" : entry.standing,
      names: isName ? [...entry.names, company.name] : entry.names,
      country: entry.country ?? company.country,
      sector: entry.sector ?? company.sector,
      domains: isDomain ? entry.domains : [...entry.domains, company.domain ?? ""],
    });
  }

  #set(entry: BookEntry): void {
    this.#entries.set(entry.id, entry);
    for (const name of entry.names) {
      put(this.#byName, nameKey(name), entry.id);
      if (!entry.unnamed) put(this.#byKey, companyKey(name).key, entry.id);
    }
    for (const domain of entry.domains) put(this.#byDomain, domain.toLowerCase(), entry.id);
  }
}

function isSamePlace(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

function put(index: Map<string, Set<string>>, key: string, id: string): void {
  if (key === "") return;
  const ids = index.get(key) ?? new Set<string>();
  index.set(key, ids.add(id));
}
