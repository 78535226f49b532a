import { expect, it } from "vitest";
import type { BookEntry } from "../../src/exchange/company-book.ts";
import { planCompanies } from "../../src/exchange/plan-companies.ts";

function kindOf(name: string): unknown {
  const entry: BookEntry = {
    id: "gull",
    name,
    names: [name],
    country: null,
    sector: null,
    domains: [],
    unnamed: false,
    imported: null,
    standing: "new",
  };
  const [file] = planCompanies([entry], { name: "Tide Tables", key: "tide", licence: null });
  return JSON.parse(JSON.stringify(file?.record("2026-11-22", "2026-11-22"))).names[0].kind;
}

it.each([
  ["Gull Inc.", "legal"],
  ["Gull, N.V. ", "legal"],
  ["Gull S.p.A.,", "legal"],
  ["Gull Ltd . . .", "legal"],
  ["Gull", "alias"],
  ["Inc Gull...", "alias"],
])("%s is a name of the kind %s", (name, kind) => {
  expect(kindOf(name)).toBe(kind);
});

it("a name of half a megabyte of dots takes no longer than any other", () => {
  const begun = process.cpuUsage();
  expect(kindOf(`${".".repeat(500_000)}x`)).toBe("alias");
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1000).toBeLessThan(1000);
});
