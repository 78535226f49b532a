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
  const known = index.all().map((hit) => ({ hit, key: nameKey(hit.name) }));
  return (name) => {
    const key = nameKey(name);
    // A name of which nothing is left is near to none.
    const limit = Math.min(Math.max(2, Math.floor(key.length / 3)), key.length - 1);
    const scored = known
      .map((one) => ({ hit: one.hit, score: scoreName(key, one.key, limit) }))
      .filter(({ score }) => score <= limit)
      .toSorted((a, b) => a.score - b.score || (a.hit.id < b.hit.id ? -1 : 1));
    const ids = [...new Set(scored.map(({ hit }) => hit.id))].slice(0, 3);
    return ids.flatMap((id) => scored.find(({ hit }) => hit.id === id)?.hit ?? []);
  };
}

// A name that begins with the other is near, the nearer the less it adds. Beyond the limit a score is not exact, since
// to compare long names takes long: so many letters are to be added or taken away at least.
function scoreName(wanted: string, name: string, limit: number): number {
  const begins = Math.min(wanted.length, name.length) >= 3 && (name.startsWith(wanted) || wanted.startsWith(name));
  const longer = Math.abs(name.length - wanted.length);
  const apart = longer > limit ? longer : distance(wanted, name);
  return begins ? Math.min(apart, 1 + longer / 100) : apart;
}

function showHit({ id, name, step }: NameHit): string {
  return step === "id" || nameKey(name) === nameKey(id) ? id : `${name} (${id})`;
}
