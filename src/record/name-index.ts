import { compareText } from "./date-summary.ts";
import { nameKey } from "./name-key.ts";

/** How a name leads to a record, in the order of the look-up. */
export const NAME_STEPS = ["id", "main name", "other name"] as const;
export type NameStep = (typeof NAME_STEPS)[number];

/** One way to a record: the name as it is written there, and what kind of name it is. */
export interface NameHit {
  readonly id: string;
  readonly step: NameStep;
  readonly name: string;
  /** What the name is there: `id`, `former id`, `legal`, `brand`, `name used by Kaspersky` … */
  readonly kind: string;
  /** Who says how the name relates to the record, where it may stand for something else: `overlaps with it, says …`. */
  readonly relations?: readonly string[];
}

/** Where a name index keeps its hits. */
export interface NameTable {
  /** The hits of a name in the form in which names are compared, as they were added. */
  hitsOf(key: string): readonly NameHit[];
  /** The hits of all names that begin with a key, in the order of those forms. */
  hitsFrom(key: string): Iterable<NameHit>;
  /** Every hit, in the order of those forms. */
  all(): Iterable<NameHit>;
}

/** Names of one kind of record, found whatever their case, blanks, accents and punctuation. */
export class NameIndex {
  readonly #table: NameTable;

  constructor(table: NameTable) {
    this.#table = table;
  }

  /** The record of exactly this id, or else the hits of the first step that has any, one per record, as they were added. */
  find(name: string): NameHit[] {
    const hits = this.#table.hitsOf(nameKey(name));
    const exact = hits.find((hit) => hit.step === "id" && hit.name === name);
    if (exact) return [exact];
    for (const step of NAME_STEPS) {
      const found = hits.filter((hit) => hit.step === step);
      if (found.length > 0) return found.filter((hit, at) => found.findIndex((other) => other.id === hit.id) === at);
    }
    return [];
  }

  /** The id a name leads to, or null where it leads nowhere or to several records. */
  idOf(name: string): string | null {
    const hits = this.find(name);
    return hits.length === 1 ? (hits[0]?.id ?? null) : null;
  }

  /** Every hit of a name, whatever its step. */
  sharing(name: string): readonly NameHit[] {
    return this.#table.hitsOf(nameKey(name));
  }

  /** Every hit of a name that begins with this one. */
  beginning(name: string): NameHit[] {
    return [...this.#table.hitsFrom(nameKey(name))];
  }

  /** Every hit, for suggestions. */
  all(): NameHit[] {
    return [...this.#table.all()];
  }
}

/** Groups hits by the form in which names are compared; a hit's place within its group is that of the list. */
export function tableNames(hits: readonly NameHit[]): NameTable & { readonly groups: ReadonlyMap<string, NameHit[]> } {
  const groups = new Map<string, NameHit[]>();
  for (const hit of hits) {
    const key = nameKey(hit.name);
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  const hitsFrom = (key: string) =>
    [...groups]
      .filter(([name]) => name.startsWith(key))
      .toSorted(([a], [b]) => compareText(a, b))
      .flatMap(([, group]) => group);
  return { groups, hitsOf: (key) => groups.get(key) ?? [], hitsFrom, all: () => hitsFrom("") };
}
