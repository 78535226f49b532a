import type { Entry } from "../../record/entry.ts";
import type { Fact } from "./list-facts.ts";

export const FACT_CHANGES = ["added", "removed", "changed"] as const;

/** A fact that came in, went or changed between two versions of a record. */
export interface FactChange {
  readonly change: (typeof FACT_CHANGES)[number];
  readonly block: string;
  /** The keys in which the two differ, where it changed. */
  readonly fields: readonly string[];
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/**
 * What makes two claims of a block the same claim, the surest ways first: the keys that agree. A way is taken only where
 * the last of its keys is there.
 */
const IDENTITY: { readonly [block: string]: readonly (readonly string[])[] } = {
  statements: [
    ["about", "says", "source"],
    ["about", "by", "who", "source"],
    ["about", "by", "who", "says"],
  ],
  companies: [["role", "unnamed", "company"], ["company"], ["unnamed"]],
  campaigns: [["campaign"]],
  dates: [
    ["clock", "by", "who", "source"],
    ["clock", "source"],
    ["clock", "when"],
  ],
  affected: [
    ["unit", "part", "whose", "by", "who", "source"],
    ["part", "whose", "by", "who", "source"],
    ["unit", "part", "whose", "count"],
    ["unit", "by", "who", "source"],
  ],
  data: [["by", "source", "type"], ["says", "type"], ["type"]],
  attribution: [["name", "source", "actor"], ["source", "name"], ["actor"], ["name"]],
  consequences: [
    ["kind", "source", "case"],
    ["kind", "case"],
    ["kind", "payer", "source"],
    ["kind", "payer", "amount"],
  ],
  money: [
    ["kind", "currency", "source"],
    ["kind", "currency", "amount"],
  ],
  volume: [
    ["unit", "source"],
    ["unit", "amount"],
  ],
  sources: [["key"], ["url"]],
  names: [["name"]],
  relations: [
    ["name", "is", "according_to"],
    ["name", "according_to"],
  ],
  owners: [["from", "company"], ["company"]],
  related: [["is", "actor"], ["actor"]],
  references: [["kind", "id"], ["kind"]],
  active_since: [["source"], ["when"]],
  terms: [["id"]],
  exceptions: [["rule", "about"], ["rule"]],
};

/** What changed between the facts of two versions, in the order of the newer one; what went stands last in its block. */
export function compareFacts(before: readonly Fact[], after: readonly Fact[]): FactChange[] {
  const blocks = [...new Set([...after, ...before].map(({ block }) => block))];
  return blocks.flatMap((block) => {
    const isOf = (fact: Fact) => fact.block === block;
    return compareBlock(block, before.filter(isOf), after.filter(isOf));
  });
}

function compareBlock(block: string, before: readonly Fact[], after: readonly Fact[]): FactChange[] {
  const [gone, come] = dropCommon(before, after);
  const pairs = pair(block, gone, come);
  const stayed = new Set(pairs.values());
  return [
    ...come.map((fact): FactChange => {
      const older = pairs.get(fact);
      if (!older) return { change: "added", block, fields: [], before: null, after: fact.entry };
      const fields = findDifferent(older.entry, fact.entry);
      return { change: "changed", block, fields, before: older.entry, after: fact.entry };
    }),
    ...gone
      .filter((fact) => !stayed.has(fact))
      .map((fact): FactChange => ({ change: "removed", block, fields: [], before: fact.entry, after: null })),
  ];
}

// The same fact may stand there twice.
function dropCommon(before: readonly Fact[], after: readonly Fact[]): readonly [gone: Fact[], come: Fact[]] {
  const left = new Map<string, Fact[]>();
  for (const fact of before) left.set(keyOf(fact.entry), [...(left.get(keyOf(fact.entry)) ?? []), fact]);
  const come = after.filter((fact) => !left.get(keyOf(fact.entry))?.shift());
  const gone = new Set([...left.values()].flat());
  return [before.filter((fact) => gone.has(fact)), come];
}

function pair(block: string, gone: readonly Fact[], come: readonly Fact[]): ReadonlyMap<Fact, Fact> {
  const pairs = new Map<Fact, Fact>();
  const free = new Set(gone);
  const take = (isSame: (older: Fact, newer: Fact) => boolean) => {
    for (const newer of come) {
      const older = pairs.has(newer) ? undefined : [...free].find((one) => isSame(one, newer));
      if (!older) continue;
      pairs.set(newer, older);
      free.delete(older);
    }
  };
  take((older, newer) => older.isSingle && newer.isSingle);
  for (const keys of IDENTITY[block] ?? []) take((older, newer) => agree(older.entry, newer.entry, keys));
  return pairs;
}

function agree(a: Entry, b: Entry, keys: readonly string[]): boolean {
  const last = keys.at(-1) ?? "";
  return a[last] !== undefined && keys.every((key) => keyOf(a[key]) === keyOf(b[key]));
}

function findDifferent(a: Entry, b: Entry): string[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.filter((key) => keyOf(a[key]) !== keyOf(b[key]));
}

/** A value as a text that is the same for the same value, whatever the order of its keys. */
export function keyOf(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ""
  );
}
