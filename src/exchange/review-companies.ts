import { distance } from "fastest-levenshtein";
import { type CompanyKey, companyKey } from "../record/company-key.ts";
import { compareText } from "../record/date-summary.ts";
import type { BookEntry } from "./company-book.ts";

/** Two companies that may be one, and why it is not certain. */
export interface PossibleMatch {
  readonly company: string;
  readonly other: string;
  readonly reason: string;
}

interface Spelled {
  readonly entry: BookEntry;
  readonly spelling: CompanyKey;
}

// A word with which this many companies begin says nothing about which it is: University, City, Bank.
const COMMON = 6;

/**
 * Companies that may be the same although nothing certain says so, by id: the same name in two countries, a name that
 * begins with the other's, nearly the same spelling, the same domain. One of the two at least was imported.
 */
export function findPossibleMatches(entries: readonly BookEntry[]): PossibleMatch[] {
  const spelled = entries
    .filter(({ unnamed }) => !unnamed)
    .toSorted((a, b) => compareText(a.id, b.id))
    .flatMap((entry) => uniqueSpellings(entry).map((spelling) => ({ entry, spelling })));
  const matches = new Map<string, PossibleMatch>();
  const add = (one: BookEntry, two: BookEntry, reason: string) => {
    const [company, other] =
      one.standing === "curated" || (two.standing !== "curated" && two.id < one.id) ? [two, one] : [one, two];
    const isOpen = one.id !== two.id && company.standing !== "curated";
    const key = `${company.id} ${other.id}`;
    if (isOpen && !matches.has(key)) matches.set(key, { company: company.id, other: other.id, reason });
  };
  pairNamesakes(spelled, add);
  pairBeginnings(spelled, add);
  pairSpellings(spelled, add);
  return [...matches.values()].toSorted((a, b) => compareText(a.company, b.company) || compareText(a.other, b.other));
}

type Add = (one: BookEntry, two: BookEntry, reason: string) => void;

function uniqueSpellings({ names }: BookEntry): CompanyKey[] {
  const spellings = names.map((name) => companyKey(name)).filter(({ key }) => key !== "");
  return spellings.filter(({ key }, at) => spellings.findIndex((other) => other.key === key) === at);
}

function groupBy(spelled: readonly Spelled[], keyOf: (one: Spelled) => string): Map<string, Spelled[]> {
  const groups = new Map<string, Spelled[]>();
  for (const one of spelled) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function pairNamesakes(spelled: readonly Spelled[], add: Add): void {
  for (const group of groupBy(spelled, ({ spelling }) => spelling.key).values()) {
    for (const [at, { entry }] of group.entries()) {
      for (const { entry: other } of group.slice(at + 1)) add(entry, other, explainNamesakes(entry, other));
    }
  }
}

function explainNamesakes(one: BookEntry, two: BookEntry): string {
  const places = [one.country, two.country].map((country) => country ?? "no country known");
  return one.country === two.country ? "the same name but for its form" : `the same name, but ${places.join(" and ")}`;
}

function pairBeginnings(spelled: readonly Spelled[], add: Add): void {
  const byKey = groupBy(spelled, ({ spelling }) => spelling.key);
  const byFirst = groupBy(spelled, ({ spelling }) => spelling.words[0] ?? "");
  for (const { entry, spelling } of spelled) {
    for (let length = spelling.words.length - 1; length > 0; length -= 1) {
      const beginning = spelling.words.slice(0, length).join(" ");
      const isTelling = length > 1 || (beginning.length > 3 && (byFirst.get(beginning)?.length ?? 0) <= COMMON);
      if (!isTelling) continue;
      for (const { entry: other } of byKey.get(beginning) ?? []) add(entry, other, "one name begins with the other");
    }
  }
}

function pairSpellings(spelled: readonly Spelled[], add: Add): void {
  const blocks = groupBy(spelled, ({ spelling }) => spelling.key.slice(0, 4));
  for (const block of blocks.values()) {
    for (const [at, { entry, spelling }] of block.entries()) {
      for (const { entry: other, spelling: second } of block.slice(at + 1)) {
        if (isNear(spelling.key, second.key)) add(entry, other, "nearly the same spelling");
      }
    }
  }
}

// Numbers and single letters tell things apart: Unit 8200 is not Unit 8201.
function isNear(one: string, two: string): boolean {
  const length = Math.min(one.length, two.length);
  const most = length >= 12 ? 2 : length >= 6 ? 1 : 0;
  if (most === 0 || Math.abs(one.length - two.length) > most || one === two) return false;
  return distance(one, two) <= most && markOf(one) === markOf(two);
}

function markOf(key: string): string {
  return (key.match(/\d+|\b\p{L}\b/gu) ?? []).join(" ");
}
