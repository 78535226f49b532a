import type { Attribution } from "../record/claim.ts";
import { nameKey } from "../record/name-key.ts";
import type { Actor } from "../record/records.ts";
import type { AttributionWord, Verdict } from "../record/terms.ts";
import { newestOfEachVoice, type Ruling, type Speakers, voiceOf } from "./claim-order.ts";

const BY_ITSELF: readonly AttributionWord[] = ["claims", "admits"];
const GUESSES: readonly AttributionWord[] = ["possible", "likely"];

/**
 * Who did it, in one word: disputed where two rival actors are named or somebody other than the accused and its
 * sponsor denies; attributed where somebody other than the actor states it; suspected where others hold it possible or
 * likely; self-claimed where the actor alone says so; null where nobody is named.
 */
export function findVerdict(attributions: readonly Attribution[], speakers: Speakers): Ruling<Verdict | null> {
  if (attributions.length === 0) return { value: null, rule: "nobody is named", claims: [] };
  const denied = attributions.filter((entry) => isDeniedByOthers(entry, speakers));
  if (denied.length > 0)
    return { value: "disputed", rule: "somebody other than the accused denies it", claims: denied };
  const rivals = findRivals(attributions, speakers);
  if (rivals.length > 0)
    return { value: "disputed", rule: "two voices name two actors that nobody relates", claims: rivals };
  const newest = newestPerActor(attributions, speakers);
  const stated = newest.filter(({ says }) => !BY_ITSELF.includes(says) && !GUESSES.includes(says));
  if (stated.length > 0)
    return { value: "attributed", rule: "somebody other than the actor states it", claims: stated };
  const guessed = newest.filter(({ says }) => GUESSES.includes(says));
  if (guessed.length > 0) return { value: "suspected", rule: "others hold it possible or likely", claims: guessed };
  return { value: "self-claimed", rule: "the actor alone says so", claims: newest };
}

function newestPerActor(attributions: readonly Attribution[], speakers: Speakers): Attribution[] {
  const actors = [...new Set(attributions.map(keyOf))];
  return actors.flatMap((actor) =>
    newestOfEachVoice(
      attributions.filter((entry) => keyOf(entry) === actor),
      speakers,
    ),
  );
}

function keyOf(entry: Attribution): string {
  return entry.actor ?? nameKey(entry.name);
}

// Rivals: two actors, each named by voices that do not name the other, with no relation and no parallel parts.
function findRivals(attributions: readonly Attribution[], speakers: Speakers): Attribution[] {
  for (const [at, first] of attributions.entries()) {
    const second = attributions.slice(at + 1).find((other) => isRival(first, other, attributions, speakers));
    if (second) return [first, second];
  }
  return [];
}

function isRival(a: Attribution, b: Attribution, all: readonly Attribution[], speakers: Speakers): boolean {
  if (keyOf(a) === keyOf(b) || (a.did !== null && b.did !== null && a.did !== b.did)) return false;
  if (isRelated(a.actor, b.actor, speakers) || isRelated(b.actor, a.actor, speakers)) return false;
  const voices = (entry: Attribution) =>
    new Set(all.filter((other) => keyOf(other) === keyOf(entry)).map((other) => voiceOf(other, speakers)));
  return ![...voices(a)].some((voice) => voices(b).has(voice));
}

function isRelated(a: string | null, b: string | null, { actors }: Speakers): boolean {
  const related = a === null ? undefined : actors.get(a)?.related;
  return related?.some(({ actor, is }) => actor === b && is !== "not-the-same") ?? false;
}

function isDeniedByOthers(entry: Attribution, speakers: Speakers): boolean {
  const actor = entry.actor === null ? undefined : speakers.actors.get(entry.actor);
  return entry.denied.some(({ who }) => !isAccused(who, entry, actor, speakers));
}

/** The accused itself, its sponsor, or the government of its sponsor's country. */
function isAccused(who: string, entry: Attribution, actor: Actor | undefined, speakers: Speakers): boolean {
  if (speakers.actorNames.idOf(who) === entry.actor && entry.actor !== null) return true;
  const country = actor?.sponsor?.country ?? actor?.country ?? null;
  const countryName = country === null ? null : speakers.vocabularies.get("countries")?.get(country)?.label;
  const names = [entry.name, actor?.sponsor?.name, country, countryName];
  return names.some((name) => name && nameKey(name) === nameKey(who));
}
