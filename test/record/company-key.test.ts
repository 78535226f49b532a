import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyKey } from "../../src/record/company-key.ts";

describe("a company's name, cautiously normalized", () => {
  it.each([
    ["Microsoft", "microsoft"],
    ["Microsoft Corp", "microsoft"],
    ["Microsoft Corporation", "microsoft"],
    ["The Home Depot, Inc.", "home depot"],
    ["Foo Co., Ltd.", "foo"],
    ["Nestlé S.A.", "nestle"],
    ["A. P. Moller A/S", "a p moller"],
    ["McDonald’s", "mcdonalds"],
    ["Procter & Gamble Co", "procter and gamble"],
    ["Bang and Olufsen", "bang and olufsen"],
    ["T-Mobile Germany", "t mobile germany"],
    ["Company", "company"],
    ["The", "the"],
  ])("%s is %s", (name, key) => {
    expect(companyKey(name)).toMatchObject({ key, american: false });
  });

  it.each([
    ["T-Mobile US Inc", "t mobile"],
    ["T-Mobile U.S., Inc.", "t mobile"],
    ["Samsung USA", "samsung"],
  ])("%s is the American %s", (name, key) => {
    expect(companyKey(name)).toMatchObject({ key, american: true });
  });

  it("does not take a US that is all there is, or that stands in front", () => {
    expect(companyKey("US")).toMatchObject({ key: "us", american: false });
    expect(companyKey("US Army")).toMatchObject({ key: "us army", american: false });
  });

  it("is never emptied where the name has a letter, a digit or an “and”, and case does not count", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (name) => {
        const { key } = companyKey(name);
        expect(key !== "").toBe(/[a-z0-9&+]/i.test(name));
        expect(companyKey(name.toUpperCase()).key).toBe(key);
      }),
    );
  });
});
