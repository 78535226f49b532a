import { distance } from "fastest-levenshtein";
import { BreachesError } from "../record/breaches-error.ts";
import type { NameHit, NameIndex } from "../record/name-index.ts";
import { nameKey } from "../record/name-key.ts";

/**
 * The one record that a name leads to: by id, then by legal or main name, then by brands, former names and aliases,
 * whatever the case, blanks, accents and punctuation. Throws `unknown-name` with the nearest names, or
 * `ambiguous-name` where one step leads to several records.
 */
export function resolveName(index: NameIndex, kind: string, name: string): NameHit {
  const hits = index.find(name);
  const [hit] = hits;
  if (hit && hits.length === 1) return hit;
  if (hit) {
    const choices = hits.map(({ id, kind: nameKind }) => `${id} (${nameKind})`).join(", ");
    throw new BreachesError("ambiguous-name", `${kind} "${name}" leads to several records: ${choices}`, "use the id");
  }
  const near = findNearest(index, name);
  throw new BreachesError(
    "unknown-name",
    `no ${kind} "${name}"`,
    near.length > 0
      ? `did you mean ${near.map(showHit).join(", or ")}?`
      : `breaches ${PLURAL[kind]} lists all there are`,
  );
}

const PLURAL: { readonly [kind: string]: string } = {
  company: "companies",
  actor: "actors",
  campaign: "campaigns",
  incident: "list",
};

/** Up to three records whose names are nearest to a name, nearest first, one name each. */
export function findNearest(index: NameIndex, name: string): NameHit[] {
  return createNearestFinder(index)(name);
}

/** The same for many names: those of the index are brought into the form that is compared once. */
export function createNearestFinder(index: NameIndex): (name: string) => NameHit[] {
  const known = groupByKey(index.all());
  // Side by side, since nearly all names are told apart by these two alone.
  const lettersOfKnown = Int32Array.from(known, ({ key }) => lettersOf(key));
  const firstOfKnown = Uint16Array.from(known, ({ key }) => key.charCodeAt(0));
  return (name) => {
    const key = nameKey(name);
    const [letters, first] = [lettersOf(key), key.charCodeAt(0)];
    // A name of which nothing is left is near to none.
    const limit = Math.min(Math.max(2, Math.floor(key.length / 3)), key.length - 1);
    const scored: { readonly hit: NameHit; readonly score: number }[] = [];
    for (let at = 0; at < known.length; at += 1) {
      const far = isFar(letters, lettersOfKnown[at] ?? 0, limit);
      // Far names can be near by their beginning alone.
      if (far && first !== firstOfKnown[at]) continue;
      const { key: other = "", hits = [] } = known[at] ?? {};
      const score = scoreName(key, other, far ? null : limit);
      if (score <= limit) for (const hit of hits) scored.push({ hit, score });
    }
    scored.sort((a, b) => a.score - b.score || (a.hit.id < b.hit.id ? -1 : 1));
    const ids = [...new Set(scored.map(({ hit }) => hit.id))].slice(0, 3);
    return ids.flatMap((id) => scored.find(({ hit }) => hit.id === id)?.hit ?? []);
  };
}

interface NameGroup {
  readonly key: string;
  readonly hits: NameHit[];
}

// An id and a name that differ in case and punctuation alone are compared once.
function groupByKey(hits: readonly NameHit[]): NameGroup[] {
  const groups = new Map<string, NameGroup>();
  for (const hit of hits) {
    const key = nameKey(hit.name);
    const group = groups.get(key);
    if (group) group.hits.push(hit);
    else groups.set(key, { key, hits: [hit] });
  }
  return [...groups.values()];
}

/** Which letters a text has, as bits; of several that share one, any. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) & 31);
  return bits;
}

// Each letter that only one of two names has is to be added, taken away or changed: to count them is much quicker than
// to compare the names, and nearly all of a long list are told apart by it.
function isFar(one: number, other: number, limit: number): boolean {
  return countBits(one & ~other) > limit || countBits(other & ~one) > limit;
}

// Pairs of bits, then fours, then eights are added up side by side.
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

// A name that begins with the other is near, the nearer the less it adds. Of names that are known to be further apart
// than the limit, or whose lengths are, no more is asked, since to compare long names takes long.
function scoreName(wanted: string, name: string, limit: number | null): number {
  const begins = Math.min(wanted.length, name.length) >= 3 && (name.startsWith(wanted) || wanted.startsWith(name));
  const longer = Math.abs(name.length - wanted.length);
  const apart = limit === null || longer > limit ? Number.POSITIVE_INFINITY : distance(wanted, name);
  return begins ? Math.min(apart, 1 + longer / 100) : apart;
}

function showHit({ id, name, step }: NameHit): string {
  return step === "id" || nameKey(name) === nameKey(id) ? id : `${name} (${id})`;
}
