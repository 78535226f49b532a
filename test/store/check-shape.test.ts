import { describe, expect, it } from "vitest";
import { checkShape } from "../../src/store/check-shape.ts";
import { COMPANY, findShapeFaults } from "./find-shape-faults.ts";

describe("what a shape turns texts into", () => {
  it("numbers, flags and lists of sources", () => {
    const owner = { company: "tern", source: "notice", control: "true", from: "2021-03" };
    const shape = checkShape("company", {
      ...COMPANY,
      owners: [owner, { ...owner, source: ["a", "b"], control: "false" }],
    });
    expect(shape).toMatchObject({
      value: {
        owners: [
          { source: ["notice"], control: true, from: "2021-03" },
          { source: ["a", "b"], control: false },
        ],
      },
    });
  });
});

describe("missing keys", () => {
  it.each([
    ["company", ["names", "added", "revised"]],
    ["incident", ["title", "kind", "statements", "dates", "sources", "added", "revised"]],
    ["actor", ["names", "added", "revised"]],
    ["campaign", ["title", "summary", "statements", "dates", "sources", "added", "revised"]],
    ["tally", ["title", "company", "count", "date", "list", "source", "sources", "added", "revised"]],
    ["vocabulary", ["title", "about", "terms", "added", "revised"]],
  ] as const)("of a %s are told all at once", (kind, keys) => {
    const faults = findShapeFaults(kind, {});
    expect(faults.toSorted()).toEqual(
      keys.map((key) => ["required-key", key, `no key ${key}`, `the key ${key}`, null]).toSorted(),
    );
  });

  it("of entries are told", () => {
    const faults = findShapeFaults("company", { ...COMPANY, owners: [{ from: "2021" }, { company: "tern" }] });
    expect(faults.map(([rule, path]) => [rule, path])).toEqual([
      ["required-key", "owners[0].company"],
      ["required-key", "owners[0].source"],
      ["required-key", "owners[1].source"],
    ]);
  });

  it("of a figure without a source are told", () => {
    const faults = findShapeFaults("incident", { affected: [{ count: "5", unit: "people" }] });
    expect(faults).toContainEqual(["required-key", "affected[0].source", "no key source", "the key source", null]);
  });
});

describe("wrong words", () => {
  it.each([
    [{ country: "nl" }, "country", "nl", "an ISO 3166-1 code of two capitals, like US"],
    [{ country: "NLD" }, "country", "NLD", "an ISO 3166-1 code of two capitals, like US"],
    [{ sector: "Ferry trade" }, "sector", "Ferry trade", "a word of the vocabulary"],
    [{ unnamed: "yes" }, "unnamed", "yes", "true or false"],
    [
      { names: [{ name: "Gull", kind: "nick" }] },
      "names[0].kind",
      "nick",
      "one of legal, brand, former, ticker, alias",
    ],
    [
      { owners: [{ company: "Tern Line", source: "a" }] },
      "owners[0].company",
      "Tern Line",
      "an id of lower-case letters, digits and single hyphens",
    ],
    [{ owners: [{ company: "tern", source: "a", share: "51" }] }, "owners[0].share", "51", 'a share like "1.5%"'],
    [
      { owners: [{ company: "tern", source: "A b" }] },
      "owners[0].source",
      "A b",
      "a key of sources: lower-case letters, digits, hyphens",
    ],
    [
      { sources: { a: { kind: "blog", publisher: "x" } } },
      "sources.a.kind",
      "blog",
      "one of company, regulator, government, court, litigant, researcher, press, catalogue, attacker",
    ],
    [
      { sources: { a: { kind: "press", publisher: "x", url: "quay.example" } } },
      "sources.a.url",
      "quay.example",
      "an http or https URL, without blanks",
    ],
    [
      { sources: { a: { kind: "press", publisher: "x", url: "ftp://quay.example" } } },
      "sources.a.url",
      "ftp://quay.example",
      "an http or https URL, without blanks",
    ],
    [
      { sources: { "A b": { kind: "press", publisher: "x" } } },
      "sources.A b",
      "A b",
      "a source key: lower-case letters, digits, hyphens",
    ],
    [{ withdrawn: { date: "2021-01-01", because: "wrong", successor: "X y" } }, "withdrawn.successor", "X y", "an id"],
  ])("%j", (entry, path, found, expected) => {
    const faults = findShapeFaults("company", { ...COMPANY, ...entry });
    expect(faults.map(([, field, was, wanted]) => [field, was, wanted])).toEqual([[path, found, expected]]);
  });
});

describe("wrong kinds of value", () => {
  it.each([
    [
      "nothing instead of a text",
      { summary: "" },
      ["value", "summary", "nothing", "text", "leave the key out if it is not known"],
    ],
    [
      "blanks instead of a text",
      { summary: "  " },
      ["value", "summary", "nothing", "text", "leave the key out if it is not known"],
    ],
    ["keys instead of a text", { summary: { a: "b" } }, ["type", "summary", "keys with values", "text", null]],
    ["a text instead of a list", { domains: "quay.example" }, ["type", "domains", "quay.example", "a list", null]],
    ["a text instead of keys", { references: "lei" }, ["type", "references", "lei", "keys with values", null]],
    [
      "a list instead of a word",
      { sector: ["transport"] },
      ["type", "sector", "a list", "a word of the vocabulary", null],
    ],
    [
      "an empty list",
      { domains: [] },
      [
        "value",
        "domains",
        "an empty list",
        "a list with one entry at least, or no such key",
        "leave the key out if it is not known",
      ],
    ],
  ])("%s", (_, entry, fault) => {
    expect(findShapeFaults("company", { ...COMPANY, ...entry })).toEqual([fault]);
  });

  it("a long text is told by its beginning", () => {
    const [fault] = findShapeFaults("company", { ...COMPANY, country: "x".repeat(70) });
    expect(fault?.[2]).toBe(`${"x".repeat(59)}…`);
  });

  it.each([
    [null, "nothing"],
    ["hello", "hello"],
  ])("%j is no record", (value, found) => {
    expect(findShapeFaults("company", value)).toEqual([["type", "", found, "keys with values", null]]);
  });
});
