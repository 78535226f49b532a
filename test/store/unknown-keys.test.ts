import { describe, expect, it } from "vitest";
import { COMPANY, findShapeFaults } from "./find-shape-faults.ts";

describe("unknown keys", () => {
  it("are told at any depth, all at once, each with the keys there are", () => {
    const value = {
      ...COMPANY,
      sectors: "transport",
      names: [{ name: "Gullwick", kind: "brand", form: "2020" }],
      references: { twitter: "gullwick", lie: "x" },
      owners: [{ company: "tern", source: "notice", denied: [{ who: "tern", source: "notice", dat: "2021" }] }],
      sources: { notice: { kind: "company", publisher: "Gullwick", publishd: "2021" } },
    };
    expect(findShapeFaults("company", value)).toEqual([
      [
        "unknown-key",
        "names[0].form",
        "the key form",
        "one of name, kind, from, to, in, note, source",
        "did you mean from?",
      ],
      [
        "unknown-key",
        "sectors",
        "the key sectors",
        expect.stringMatching(/^one of names, country, sector, /),
        "did you mean sector?",
      ],
      ["unknown-key", "references.twitter", "the key twitter", "one of lei, ticker, wikidata", null],
      ["unknown-key", "references.lie", "the key lie", "one of lei, ticker, wikidata", "did you mean lei?"],
      ["unknown-key", "owners[0].denied[0].dat", "the key dat", "one of who, date, source, note", "did you mean date?"],
      [
        "unknown-key",
        "sources.notice.publishd",
        "the key publishd",
        "one of kind, publisher, title, url, published, read, via, archived",
        "did you mean published?",
      ],
    ]);
  });

  it.each(["constructor", "toString", "hasOwnProperty"])("%s is one too", (key) => {
    expect(findShapeFaults("company", { ...COMPANY, [key]: "x" }).map(([rule, path]) => [rule, path])).toEqual([
      ["unknown-key", key],
    ]);
  });

  it("are told together with missing keys and wrong values", () => {
    const { added: _, ...rest } = COMPANY;
    const faults = findShapeFaults("company", { ...rest, contry: "NL", sector: "Transport!" });
    expect(faults.map(([rule, path]) => [rule, path])).toEqual([
      ["value", "sector"],
      ["required-key", "added"],
      ["unknown-key", "contry"],
    ]);
  });
});
