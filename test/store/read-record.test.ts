import { describe, expect, it } from "vitest";
import { placeFaults, readRecord } from "../../src/store/read-record.ts";

const FOUND = { kind: "incident", id: "gullwick/2021-cargo", origin: "quay", file: "quay/cargo.yaml" } as const;

const TEXT = `title: "Cargo lists copied"
summary: "Somebody copied cargo lists."
kind: intrusion
statements: [{ says: reports, source: gazette }]
dates:
  disclosed: [{ when: 2021-06-15, source: gazette }]
affected:
  - { count: 37_000_000, unit: people, source: gazette }
sources:
  gazette:
    kind: press
    publisher: "The Harbour Gazette"
    title: "Quayside news"
    published: 2021-06-15
added: 2026-01-05
revised: 2026-01-05
`;

function listProblems(text: string) {
  return readRecord(FOUND, text).problems.map(({ line, column, rule, field }) => [`${line}:${column}`, rule, field]);
}

describe("a record without fault", () => {
  it("has kind, id, origin and the values that its texts mean", () => {
    const { record, problems } = readRecord(FOUND, TEXT);
    expect(problems).toEqual([]);
    expect(record).toMatchObject({
      kind: "incident",
      id: "gullwick/2021-cargo",
      origin: "quay",
      value: {
        dates: { disclosed: [{ when: "2021-06-15", source: ["gazette"] }] },
        affected: [{ count: 37_000_000, unit: "people" }],
      },
    });
  });

  it.each([
    ["Windows line ends", TEXT.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\uFEFF${TEXT}`],
    ["a bare year as its date", TEXT.replace("when: 2021-06-15", "when: 2021")],
    ["Norway as its country", `${TEXT}companies: [{ company: gullwick, role: victim, country: NO }]\n`],
    ["a line for the editor", `# yaml-language-server: $schema=../../schema/incident.schema.json\n${TEXT}`],
  ])("may have %s", (_, text) => {
    expect(readRecord(FOUND, text).problems).toEqual([]);
    expect(readRecord(FOUND, text).record).not.toBeNull();
  });
});

describe("a problem", () => {
  it("tells file, place, field, rule, what was found and expected, a hint and the line itself", () => {
    const text = TEXT.replace("{ count: 37_000_000,", '{ count: "37,000,000",');
    const { record, problems } = readRecord(FOUND, text);
    const from = text.indexOf('"37,000,000"');
    expect(record).toBeNull();
    expect(problems).toEqual([
      {
        rule: "value",
        level: "error",
        file: "quay/cargo.yaml",
        line: 8,
        column: 14,
        field: "affected[0].count",
        found: "37,000,000",
        expected: "a whole number like 37000000 or 37_000_000",
        message: "found 37,000,000, expected a whole number like 37000000 or 37_000_000",
        hint: "write 37_000_000",
        excerpt: '  - { count: "37,000,000", unit: people, source: gazette }',
        fix: { from, to: from + 12, text: "37_000_000", unproven: false },
      },
    ]);
  });

  it.each([
    ["with Windows line ends", TEXT.replaceAll("\n", "\r\n")],
    ["behind a byte order mark", `\uFEFF${TEXT}`],
  ])("%s has the same place and line", (_, text) => {
    const { problems } = readRecord(FOUND, text.replace('title: "Cargo lists copied"', "title: Attack #9"));
    expect(problems).toMatchObject([{ line: 1, column: 14, excerpt: "title: Attack #9" }]);
  });

  it("of a missing key points at the entry that misses it", () => {
    const text = TEXT.replace('    publisher: "The Harbour Gazette"\n', "");
    expect(readRecord(FOUND, text).problems).toMatchObject([
      { rule: "required-key", field: "sources.gazette.publisher", line: 11, column: 5, excerpt: "    kind: press" },
    ]);
  });

  it("of an unknown key points at the key, of a wrong value at the value", () => {
    const text = TEXT.replace("says: reports", "sayz: reports").replace("kind: press", "kind: newspaper");
    expect(listProblems(text)).toEqual([
      ["4:14", "required-key", "statements[0].says"],
      ["4:16", "unknown-key", "statements[0].sayz"],
      ["11:11", "value", "sources.gazette.kind"],
    ]);
  });
});

describe("all problems at once", () => {
  it("traps and faults of shape, in the order of the file", () => {
    const text = TEXT.replace("kind: intrusion", "kind: burglary")
      .replace("count: 37_000_000", "count: 297,117")
      .replace('title: "Quayside news"', "title: News #9")
      .replace("added: 2026-01-05", "added: 2026-13-05");
    expect(listProblems(text)).toEqual([
      ["3:7", "value", "kind"],
      ["8:18", "yaml-cut-comma", ""],
      ["13:16", "yaml-cut-comment", ""],
      ["15:8", "date", "added"],
    ]);
  });

  it("an empty value and a null are told once each", () => {
    const text = TEXT.replace('title: "Cargo lists copied"', "title:").replace("when: 2021-06-15", "when: ~");
    expect(listProblems(text)).toEqual([
      ["1:7", "value", "title"],
      ["6:23", "yaml-null", ""],
    ]);
  });

  it("a file that is no YAML has no faults of shape", () => {
    expect(listProblems(`${TEXT}kind: fraud\n`)).toEqual([["17:1", "yaml-duplicate-key", ""]]);
  });

  it.each([
    ["empty", ""],
    ["a comment only", "# to be written\n"],
    ["a sentence", "Cargo lists copied\n"],
  ])("a file that is %s is told to hold no record", (_, text) => {
    expect(readRecord(FOUND, text)).toMatchObject({
      record: null,
      problems: [{ rule: "type", line: 1, column: 1, expected: "keys with values" }],
    });
  });
});

it("a rule's fault gets the place of its field", () => {
  const fault = { rule: "tide", level: "warning", found: "ebb", expected: "flood", hint: null } as const;
  const placed = placeFaults(readRecord(FOUND, TEXT), [
    { ...fault, path: ["affected", 0, "unit"] },
    { ...fault, path: ["sources", "gazette"], atKey: true },
    { ...fault, path: [] },
  ]);
  expect(placed.map(({ line, column, field, message }) => [line, column, field, message])).toEqual([
    [8, 32, "affected[0].unit", "found ebb, expected flood"],
    [10, 3, "sources.gazette", "found ebb, expected flood"],
    [1, 1, "", "found ebb, expected flood"],
  ]);
});
