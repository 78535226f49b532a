import { describe, expect, it } from "vitest";
import { CompanyBook, knowCompany } from "../../src/exchange/company-book.ts";
import type { NamedCompany } from "../../src/exchange/draft.ts";
import { buildCatalog } from "../build-catalog.ts";

const catalog = buildCatalog({
  company: {
    "t-mobile": {
      names: [
        { name: "T-Mobile", kind: "brand" },
        { name: "T-Mobile US, Inc.", kind: "legal" },
      ],
      country: "US",
    },
    "t-mobile-germany": { names: [{ name: "T-Mobile Germany", kind: "brand" }], country: "DE" },
    vodafone: { names: [{ name: "Vodafone", kind: "brand" }], country: "GB", domains: ["vodafone.example"] },
  },
});

function open(placed = {}) {
  return new CompanyBook([...catalog.companies.values()].map(knowCompany), placed);
}

function named(name: string, country: string | null = null, domain: string | null = null): NamedCompany {
  return { name, country, domain, sector: null, unnamed: false };
}

describe("a known company", () => {
  it.each([
    ["T-Mobile", "US", "t-mobile"],
    ["T-Mobile", null, "t-mobile"],
    ["T-Mobile US Inc", "US", "t-mobile"],
    ["t-mobile us, inc", null, "t-mobile"],
    ["T-Mobile Inc", "US", "t-mobile"],
    ["T-Mobile Germany", "DE", "t-mobile-germany"],
    ["T-Mobile Germany GmbH", "DE", "t-mobile-germany"],
    ["The Vodafone plc", "GB", "vodafone"],
    ["T-Mobile", "DE", null],
    ["T-Mobile Poland", "PL", null],
    ["Vodafone US", "US", null],
    ["Vodafone US", null, null],
  ])("%s (%s) is %s", (name, country, id) => {
    expect(open().find(named(name, country))).toBe(id);
  });

  it("is found by its domain, and does not take the title it was found by for a name", () => {
    const book = open();
    expect(book.place(named("Vodafone Scraped Data", null, "vodafone.example"))).toBe("vodafone");
    expect(book.get("vodafone")?.names).toEqual(["Vodafone"]);
  });
});

describe("a new company", () => {
  it("gathers its spellings, and Microsoft is one", () => {
    const book = open();
    const ids = ["Microsoft", "Microsoft Corp", "Microsoft Corporation", "MICROSOFT CORP."].map((name) =>
      book.place(named(name, "US")),
    );
    expect(new Set(ids)).toEqual(new Set(["microsoft"]));
    expect(book.get("microsoft")?.names).toEqual([
      "Microsoft",
      "Microsoft Corp",
      "Microsoft Corporation",
      "MICROSOFT CORP.",
    ]);
  });

  it("is another one where the country differs, and says which", () => {
    const book = open();
    expect(book.place(named("T-Mobile", "DE"))).toBe("t-mobile-de");
    expect(book.get("t-mobile-de")).toMatchObject({ name: "T-Mobile (DE)", names: ["T-Mobile (DE)", "T-Mobile"] });
  });

  it("has an id even if its name cannot be spelled in one", () => {
    expect(open().place(named("株式会社"))).toMatch(/^company-[0-9a-f]{8}$/);
  });

  it("is placed where it was placed before, whatever else has come since", () => {
    const first = open();
    for (const country of ["US", "AU"]) first.place(named("Apple", country));
    const id = first.place(named("Apple"));
    expect(id).toBe("apple-country-not-known");
    const second = new CompanyBook(first.entries(), first.placements());
    expect(second.place(named("Apple"))).toBe(id);
    expect(second.entries()).toHaveLength(first.entries().length);
  });
});
