import { expect, it } from "vitest";
import type { BookEntry } from "../../src/exchange/company-book.ts";
import { findPossibleMatches } from "../../src/exchange/review-companies.ts";

function entry(name: string, more: Partial<BookEntry> = {}): BookEntry {
  const id = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const standing = "new";
  return {
    id,
    name,
    names: [name],
    country: null,
    sector: null,
    domains: [],
    unnamed: false,
    imported: null,
    standing,
    ...more,
  };
}

it.each([
  ["Sony (JP)", { names: ["Sony"], country: "JP" }, "Sony", { country: "US" }, "the same name, but US and JP"],
  ["T-Mobile", {}, "T-Mobile Germany", {}, "one name begins with the other"],
  ["Skiff", {}, "Skiff Pensions Ltd", {}, "one name begins with the other"],
  ["7-Elevan", {}, "7-Eleven, Inc.", {}, "nearly the same spelling"],
])("%s and %s may be one", (first, more, second, others, reason) => {
  const found = findPossibleMatches([entry(first, more), entry(second, others)]);
  expect(found.map((match) => match.reason)).toEqual([reason]);
});

it.each([
  ["Unit 8200", {}, "Unit 8201", {}],
  ["Skiff", {}, "Skaff", {}],
  ["Skiff", {}, "Tern", {}],
  ["Skiff", { standing: "curated" }, "Skiff Pensions", { standing: "curated" }],
  ["Skiff", { unnamed: true }, "Skiff Pensions", {}],
] as const)("%s and %s are not listed", (first, more, second, others) => {
  expect(findPossibleMatches([entry(first, more), entry(second, others)])).toEqual([]);
});

it("a word that many begin with says nothing", () => {
  const many = ["Bank", "Bank A", "Bank B", "Bank C", "Bank D", "Bank E", "Bank F"].map((name) => entry(name));
  expect(findPossibleMatches(many)).toEqual([]);
});

it("the imported one comes first, and the list does not hang on the order", () => {
  const [known, added] = [entry("Abalone", { standing: "curated" }), entry("Abalone Pearls")];
  const expected = [{ company: "abalone-pearls", other: "abalone", reason: "one name begins with the other" }];
  expect(findPossibleMatches([known, added])).toEqual(expected);
  expect(findPossibleMatches([added, known])).toEqual(expected);
});
