import { describe, expect, it } from "vitest";
import { compareFacts } from "../../../src/query/history/compare-facts.ts";
import { listFacts } from "../../../src/query/history/list-facts.ts";
import type { AnyRecordFile } from "../../../src/record/record-kinds.ts";
import { readRecord } from "../../../src/store/read-record.ts";

const SOURCES = `
  a: { kind: press, publisher: "The Pier", title: "A", url: "https://pier.example/a", published: 2021-08-16 }
  b: { kind: company, publisher: "Heron Ferry", title: "B", url: "https://heron.example/b", published: 2021-08-17 }`;

function incident(blocks: string, sources = SOURCES): AnyRecordFile {
  return parse(
    "incident",
    `title: "T"\nsummary: "S"\nkind: loss\nstatements: [{ says: reports, source: a }]
dates: { disclosed: [{ when: 2021, source: a }] }\n${blocks}\nsources: ${sources}\nadded: 2026-01-01\nrevised: 2026-01-01\n`,
  );
}

function company(names: string, more = ""): AnyRecordFile {
  return parse(
    "company",
    `names: ${names}\ncountry: NO\nsector: transport\n${more}\nadded: 2026-01-01\nrevised: 2026-01-01\n`,
  );
}

function parse(kind: "incident" | "company", text: string): AnyRecordFile {
  const { record, problems } = readRecord({ kind, id: "heron/2021-x", origin: "", file: "x.yaml" }, text);
  if (!record) throw new Error(problems[0]?.message);
  return record;
}

/** Each change as its sign, its block and the keys that differ. */
function compare(before: AnyRecordFile, after: AnyRecordFile): string[] {
  const sign = { added: "+", removed: "-", changed: "~" } as const;
  return compareFacts(listFacts(before), listFacts(after)).map(({ change, block, fields }) =>
    [sign[change], block, ...fields].join(" "),
  );
}

const ONE = "affected: [{ count: 1, unit: people, source: a }]";

/** What changes, the blocks before and after, and how it is told. */
const CHANGES: readonly (readonly [string, string, string, readonly string[]])[] = [
  ["a figure revised by its source", ONE, "affected: [{ count: 2, unit: people, source: a }]", ["~ affected count"]],
  ["the same figure from elsewhere", ONE, "affected: [{ count: 1, unit: people, source: b }]", ["~ affected source"]],
  [
    "another figure from elsewhere",
    ONE,
    "affected: [{ count: 2, unit: people, source: b }]",
    ["+ affected", "- affected"],
  ],
  [
    "a second figure of a source, for a part",
    ONE,
    'affected: [{ count: 1, unit: people, source: a }, { count: 3, unit: people, part: "crew", source: a }]',
    ["+ affected"],
  ],
  [
    "figures in another order",
    "affected: [{ count: 1, unit: people, source: a }, { count: 2, unit: people, source: b }]",
    "affected: [{ unit: people, count: 2, source: [b] }, { count: 1, unit: people, source: a }]",
    [],
  ],
  [
    "one of two equal figures gone",
    "affected: [{ count: 1, unit: people, source: a }, { count: 1, unit: people, source: a }]",
    ONE,
    ["- affected"],
  ],
  [
    "data that stand otherwise",
    "data: [{ type: name, says: exposed, source: a }]",
    "data: [{ type: name, says: taken, source: a }]",
    ["~ data says"],
  ],
  [
    "a denial",
    "data: [{ type: name, says: taken, source: a }]",
    'data: [{ type: name, says: taken, source: a, denied: [{ who: "Heron Ferry", source: b }] }]',
    ["~ data denied"],
  ],
  [
    "another court case of the same kind",
    "consequences: [{ kind: lawsuit, case: one, source: a }]",
    "consequences: [{ kind: lawsuit, case: one, source: a }, { kind: lawsuit, case: two, source: a }]",
    ["+ consequences"],
  ],
  ["words of a list", "actions: [error/loss]", "actions: [error/misdelivery]", ["+ actions", "- actions"]],
  ["a field that came", "", "impact: [none]", ["+ impact"]],
  ["a withdrawal", "", 'withdrawn: { date: 2026-02-01, because: "wrong" }', ["+ withdrawn"]],
];

describe("facts", () => {
  it.each(CHANGES)("%s", (_, before, after, told) => {
    expect(compare(incident(before), incident(after))).toEqual(told);
  });

  it("of sources are told by their keys", () => {
    const moved = SOURCES.replace("pier.example/a", "pier.example/z").replace("Heron Ferry", "Heron");
    expect(compare(incident(ONE), incident(ONE, moved))).toEqual(["~ sources url", "~ sources publisher"]);
  });

  it("of a company tell which name is the first", () => {
    const [brand, legal] = ['{ name: "Heron", kind: brand }', '{ name: "Heron AS", kind: legal }'];
    expect(compare(company(`[${brand}, ${legal}]`), company(`[${legal}, ${brand}]`))).toEqual(["~ name name"]);
    expect(compare(company(`[${brand}]`), company(`[${brand}, ${legal}]`))).toEqual(["+ names"]);
    expect(compare(company(`[${brand}]`, "references: { ticker: HRN }"), company(`[${brand}]`))).toEqual([
      "- references",
    ]);
  });

  it("that come and go are the same the other way round", () => {
    const before = incident(`${ONE}\nactions: [error/loss]`);
    const after = incident("data: [{ type: name, says: taken, source: b }]\nimpact: [none]");
    const turned = compare(after, before).map((line) => line.replace(/^[+-]/, (sign) => (sign === "+" ? "-" : "+")));
    expect(turned.toSorted()).toEqual(compare(before, after).toSorted());
  });
});
