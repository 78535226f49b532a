import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadFolder } from "../../src/store/load-records.ts";
import { readRecordLines } from "../../src/store/read-lines.ts";
import { makeFolder } from "../make-folder.ts";

const COMPANY = {
  kind: "company",
  id: "gullwick",
  record: { names: [{ name: "Gullwick", kind: "legal" }], unnamed: true, added: "2026-01-31", revised: "2026-01-31" },
};

function read(...lines: readonly string[]) {
  const file = join(makeFolder({ "set.jsonl": lines.join("\n") }), "set.jsonl");
  return [...readRecordLines(file, file)];
}

function tellProblems(...lines: readonly string[]) {
  return read(...lines).flatMap(({ problems }) =>
    problems.map(({ rule, line, column, field, message }) => [rule, line, column, field, message]),
  );
}

describe("a file of records", () => {
  it("is read line by line, as the YAML files would be", () => {
    const [first, second] = read("", JSON.stringify(COMPANY), "  ", JSON.stringify({ ...COMPANY, id: "tern" }), "");
    expect(first?.record).toMatchObject({ kind: "company", id: "gullwick", value: { unnamed: true } });
    expect(second?.record?.id).toBe("tern");
  });

  it("may have a byte order mark, Windows line ends, and lines over the edge of a piece of the file", () => {
    const long = { ...COMPANY, id: "tern", record: { ...COMPANY.record, summary: "é".repeat(110_000) } };
    const lines = Array.from({ length: 12 }, () => `${JSON.stringify(long)}\r`);
    const reads = read(`\uFEFF${JSON.stringify(COMPANY)}\r`, ...lines, JSON.stringify(COMPANY));
    expect(reads.map(({ record }) => record?.id)).toEqual(["gullwick", ...lines.map(() => "tern"), "gullwick"]);
    for (const { record, text } of reads.slice(1, -1)) {
      expect(record?.value).toMatchObject({ summary: "é".repeat(110_000) });
      expect(JSON.parse(text())).toEqual(long);
    }
  });

  it("keeps what another catalogue had as it was", () => {
    const original = { Verified: true, Count: 3, None: null };
    const imported = { catalogue: "x", id: "1", date: "2026-01-31" };
    const [one] = read(JSON.stringify({ ...COMPANY, record: { ...COMPANY.record, imported, original } }));
    expect(one?.record?.value).toMatchObject({ original });
  });

  it("is loaded like a folder", async () => {
    const file = join(makeFolder({ "set.jsonl": JSON.stringify(COMPANY) }), "set.jsonl");
    const { records, problems } = await loadFolder(file, file);
    expect(records.map(({ origin, id }) => [origin, id])).toEqual([[file, "gullwick"]]);
    expect(problems).toEqual([]);
  });
});

describe("what is wrong is told with line and column", () => {
  const line = (change: object) => JSON.stringify({ ...COMPANY, ...change });
  const ids = "an id like salt-typhoon, in lower case";
  it.each([
    ["a kind", line({ kind: "firm" }), "kind", 'found "firm", expected one of incident, company, actor, campaign'],
    ["an id", line({ id: "Gull wick" }), "id", `found "Gull wick", expected ${ids}`],
    ["no id", line({ id: undefined }), "id", "found nothing, expected an id"],
    ["an incident's id", line({ kind: "incident" }), "id", 'found "gullwick", expected an id like t-mobile/2023-api'],
    ["another key", line({ more: 1 }), "more", "found the key more, expected a line like"],
    ["a list", "[1]", "", "found no object, expected a line like"],
  ])("%s", (_, text, field, message) => {
    const [[rule, number, column, told, words] = []] = tellProblems("", text);
    expect([rule, number, column, told]).toEqual(["record-line", 2, 1, field]);
    expect(words).toContain(message);
  });

  it("broken JSON", () => {
    const [[rule, line, column] = []] = tellProblems(JSON.stringify(COMPANY), '{"kind":"company",}');
    expect([rule, line, column]).toEqual(["json-syntax", 2, 19]);
  });

  it("a value of the record, at its own column", () => {
    const text = JSON.stringify({ ...COMPANY, record: { ...COMPANY.record, country: "nl" } });
    expect(tellProblems(JSON.stringify(COMPANY), text)).toEqual([
      [
        "value",
        2,
        text.indexOf('"nl"') + 1,
        "country",
        "found nl, expected an ISO 3166-1 code of two capitals, like US",
      ],
    ]);
  });

  it("a record that is missing", () => {
    expect(tellProblems(line({ record: undefined }))[0]?.slice(0, 2)).toEqual(["type", 1]);
  });
});

describe("a line that is longer than a record may be", () => {
  // Just too long, and as long as it takes to be read in pieces; alone, between others, and without an end.
  it.each([
    [256_001, "256,001"],
    [3_000_000, "3,000,000"],
  ])("is told with its whole size, %s bytes, and those around it are read", (size, told) => {
    const long = "x".repeat(size);
    const expected = `found ${told} bytes, expected 256,000 bytes at most`;
    const [one, two] = [JSON.stringify(COMPANY), JSON.stringify({ ...COMPANY, id: "tern" })];
    for (const lines of [[long], [one, long, two], [one, long, long], [long, "", two]]) {
      const reads = read(...lines);
      const ids = reads.map(
        ({ record, problems }) => record?.id ?? problems.map(({ line, message }) => [line, message]),
      );
      expect(ids).toEqual(
        [...lines.entries()]
          .filter(([, line]) => line !== "")
          .map(([at, line]) => (line === long ? [[at + 1, expected]] : line === one ? "gullwick" : "tern")),
      );
      const texts = reads.filter(({ record }) => record).map(({ text }) => text());
      expect(texts).toEqual(lines.filter((line) => line === one || line === two));
    }
  });
});
