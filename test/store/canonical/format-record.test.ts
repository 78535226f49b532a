import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatRecord } from "../../../src/store/canonical/format-record.ts";
import { guessKind } from "../../../src/store/canonical/guess-kind.ts";
import { listComments } from "../../../src/store/canonical/list-comments.ts";
import { listFiles } from "../../../src/store/list-files.ts";
import { readRecord } from "../../../src/store/read-record.ts";
import { touches, touchText } from "./sketch-text.ts";

const COMPANY = { kind: "company", id: "skiff", origin: "test", file: "skiff.yaml" } as const;
const INCIDENT = { kind: "incident", id: "skiff/2020-oar", origin: "test", file: "2020-oar.yaml" } as const;
const DAYS = "added: 2026-01-01\nrevised: 2026-01-01\n";

function format(found: Parameters<typeof formatRecord>[0], text: string): string {
  const formatted = formatRecord(found, text);
  return "text" in formatted ? formatted.text : formatted.problems.map(({ message }) => message).join("\n");
}

describe("the canonical form", () => {
  it("has keys in the order of the schemas, names in quotes, words and days without, numbers in groups", () => {
    const text = `revised: "2026-01-01"
added: '2026-01-01'
sector: finance
names:
- kind: brand
  name: Skiff
- {in: no, kind: legal, name: 'Skiff # One: Ltd'}
country: NO
owners: [{source: a, company: "dory", from: "2020-08~", share: 50%}]
sources: {a: {url: https://a.example/x, kind: press, publisher: The "Bell"}}
`.replace("in: no", 'in: "NO"');
    expect(format(COMPANY, text)).toBe(`names:
  - name: "Skiff"
    kind: brand
  - { name: "Skiff # One: Ltd", kind: legal, in: "NO" }
country: "NO"
sector: finance
owners: [{ company: dory, from: 2020-08~, share: "50%", source: a }]
sources:
  a:
    kind: press
    publisher: "The \\"Bell\\""
    url: "https://a.example/x"
${DAYS}`);
  });

  it("has a summary in lines of its own, prose outside braces, and figures with their digits in groups", () => {
    const words = "One two three four five six seven eight nine ten. ".repeat(4).trim();
    const text = `summary: "${words}"
title: Oar
kind: loss
statements: [{ says: confirms, source: a, note: "By letter" }]
dates: { disclosed: [{ source: a, when: 2020 }] }
affected: [{ count: 1234567, unit: people, source: a }, { unit: people, count: 999, source: a }]
sources: { a: { kind: press, publisher: Bell, title: Oar, published: 2020 } }
${DAYS}`;
    expect(format(INCIDENT, text)).toBe(`title: "Oar"
summary: >-
  One two three four five six seven eight nine ten. One two three four five six seven eight nine ten. One two three four
  five six seven eight nine ten. One two three four five six seven eight nine ten.
kind: loss
statements:
  - says: confirms
    source: a
    note: "By letter"
dates:
  disclosed: [{ when: 2020, source: a }]
affected:
  - { count: 1_234_567, unit: people, source: a }
  - { count: 999, unit: people, source: a }
sources:
  a:
    kind: press
    publisher: "Bell"
    title: "Oar"
    published: 2020
${DAYS}`);
  });

  it("keeps each comment with what it stands above, beside or behind", () => {
    const text = `# yaml-language-server: $schema=../schema/company.schema.json
# Of the whole file.

# About the days.
${DAYS}# About the country.
country: US # where it sits
sector: finance
names: # all of them
  # The first.
  - { name: "Skiff", # main
      kind: brand }
  - kind: legal # by the register
    # What it is called there.
    name: "Skiff Ltd"
  # No more names.
# The end.
`;
    expect(format(COMPANY, text)).toBe(`# yaml-language-server: $schema=../schema/company.schema.json
# Of the whole file.

names: # all of them
  # The first.
  - name: "Skiff" # main
    kind: brand
  # What it is called there.
  - name: "Skiff Ltd"
    kind: legal # by the register
  # No more names.
# About the country.
country: US # where it sits
sector: finance

# About the days.
${DAYS}# The end.
`);
  });

  it("keeps the line ends of Windows, and takes a byte order mark away", () => {
    const text = `names: [{ name: "Skiff", kind: brand }]\ncountry: US\nsector: finance\n${DAYS}`;
    const windows = text.replaceAll("\n", "\r\n");
    expect(format(COMPANY, text)).toBe(text);
    expect([format(COMPANY, windows), format(COMPANY, `\uFEFF${windows}`)]).toEqual([windows, windows]);
  });

  it("leaves what another catalogue said as it stands, and shows what is hidden", () => {
    const original = `original:\n  "b": [1,   true]\n  a: {x:  null}`;
    const text = `names: [{ name: "Ski\u202eff", kind: brand }]\n${original}\ncountry: US\nsector: finance\n${DAYS}`;
    const formatted = format(COMPANY, text);
    expect(formatted).toContain('{ name: "Ski\\u202eff", kind: brand }');
    expect(formatted).toContain(`${original}\nadded:`);
  });

  it("is not given to a file with a fault, which is told", () => {
    expect(format(COMPANY, `names: [{ name: "Skiff", kind: brand }]\nname: 1\n${DAYS}`)).toContain("the key name");
    expect(format(COMPANY, `names: [{ name: Skiff #9, kind: brand }]\n${DAYS}`)).not.toContain(DAYS);
  });
});

const FILES = listFiles("test/fixtures/harbour", "harbour").files.map((found) => ({
  found,
  text: readFileSync(found.file, "utf8"),
}));

it("whatever is done to a text, its form is the same when done twice, and no record and no comment is lost", () => {
  const law = fc.property(fc.constantFrom(...FILES), touches, ({ found, text }, done) => {
    const touched = touchText(text, done);
    const formatted = format(found, touched);
    expect(format(found, formatted)).toBe(formatted);
    expect(readRecord(found, formatted).record).toEqual(readRecord(found, text).record);
    const wordsOf = (one: string) => listComments(one).map((comment) => comment.text);
    expect(wordsOf(formatted).toSorted()).toEqual(wordsOf(touched).toSorted());
  });
  fc.assert(law, { numRuns: 200 });
});

it("the data set is in canonical form, and so are the examples of its page", () => {
  const { files } = listFiles("data", "builtin");
  const other = files.filter((found) => {
    const text = readFileSync(found.file, "utf8");
    return format(found, text) !== text;
  });
  expect(other.map(({ file }) => file)).toEqual([]);
  const page = readFileSync("data/README.md", "utf8");
  const examples = [...page.matchAll(/^```yaml\n(# yaml-language-server[\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
  expect(examples.length).toBe(2);
  for (const text of examples) {
    const kind = guessKind(text);
    expect(kind && format({ ...COMPANY, kind }, text)).toBe(text);
  }
});

it("the kind of a text without a path is told by its comment, else by what it holds", () => {
  const text = `names: [{ name: "Skiff", kind: brand }]\ncountry: US\nsector: finance\n${DAYS}`;
  expect(guessKind(text)).toBe("company");
  expect(guessKind(`# yaml-language-server: $schema=../schema/actor.schema.json\n${text}`)).toBe("actor");
  expect(guessKind("title: x\n")).toBe(null);
});
