import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../src/store/list-files.ts";
import { readFolder } from "../../src/store/read-folder.ts";
import { readRecordLines } from "../../src/store/read-lines.ts";
import { readRecord } from "../../src/store/read-record.ts";
import { makeFolder } from "../make-folder.ts";
import { isPosix } from "../posix.ts";

const FOUND = { kind: "company", id: "gull", origin: "quay", file: "gull.yaml" } as const;
const SOUND = "names: [{ name: Gull, kind: brand }]\nadded: 2026-01-01\nrevised: 2026-01-01\n";

function problemsOf(text: string) {
  return readRecord(FOUND, text).problems.map(({ rule, line, found, expected }) => [rule, line, found, expected]);
}

function problemsOfFile(content: string | Uint8Array) {
  const folder = makeFolder({ "companies/gull.yaml": "" });
  writeFileSync(join(folder, "companies/gull.yaml"), content);
  return readFolder(folder, "quay").problems.map(({ rule, line, column, message }) => [rule, line, column, message]);
}

describe("a text that would keep or end the program", () => {
  const DEEP = "lists or mappings nested deeper than a record has use for";
  it.each([
    ["open lists", `a: ${"[".repeat(120_000)}`],
    ["lists in lists", `a: ${"[".repeat(30_000)}${"]".repeat(30_000)}`],
    ["mappings", "{a: ".repeat(60_000)],
    ["lines", "- ".repeat(120_000)],
    ["levels in a free field", `${SOUND}original: { a: ${"[".repeat(41)}${"]".repeat(41)} }\n`],
  ])("of %s is told at once", (_, text) =>
    expect(problemsOf(text)).toEqual([["nesting", expect.any(Number), DEEP, "40 levels at most"]]),
  );

  it("nested deep behind another fault is told by the first", () => {
    expect(problemsOf(`a: b: c\nd: ${"[".repeat(10_000)}`)).toEqual([
      ["yaml-syntax", 1, "bad indentation of a mapping entry", "YAML 1.2"],
    ]);
  });

  it.each([
    ["keys", Array.from({ length: 25_000 }, (_, at) => `k${at}: 1`).join("\n")],
    ["the same key", "a: 1\n".repeat(40_000)],
    ["keys in braces", `a: {${Array.from({ length: 25_000 }, (_, at) => `k${at}`).join(", ")}}`],
    ["brackets", `a: ${"]".repeat(60_000)}`],
    ["aliases", `a: &a x\nb: [${"*a,".repeat(60_000)}]`],
  ])("of thousands of %s has a hundred faults told, and their number", (_, text) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(202);
  });
});

describe("aliases, tags and keys with a meaning of their own", () => {
  it("no alias is expanded", () => {
    const laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n";
    expect(new Set(problemsOf(laughs).map(([rule]) => rule))).toEqual(new Set(["yaml-alias"]));
  });

  it.each(["!!js/function 'x'", "!!binary eA==", "!custom x"])("no tag is followed: %s", (value) => {
    expect(problemsOf(`${SOUND}summary: ${value}\n`).map(([rule]) => rule)).toContain("yaml-tag");
  });

  it.each(["__proto__", "constructor", "prototype"])(
    "the key %s is told wherever it stands, and changes no object",
    (key) => {
      for (const text of [`${SOUND}${key}: { polluted: x }\n`, `${SOUND}original: { ${key}: { polluted: x } }\n`]) {
        expect(problemsOf(text).map(([rule, , found]) => [rule, found])).toEqual([["unknown-key", `the key ${key}`]]);
      }
      const source = `${SOUND}sources: { ${key}: { kind: press, publisher: x, title: y } }\n`;
      expect(problemsOf(source).length).toBeGreaterThan(0);
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    },
  );

  it("a key twice is told at the second", () => {
    expect(problemsOf(`${SOUND}country: NL\ncountry: SE\n`).map(([rule, line]) => [rule, line])).toEqual([
      ["yaml-duplicate-key", 5],
    ]);
  });
});

describe("a file", () => {
  it("of 50 MB is refused before it is read, and the limit named", () => {
    expect(problemsOfFile(Buffer.alloc(50_000_000, 0x61))).toEqual([
      ["record-size", 1, 1, "found 50,000,000 bytes, expected 256,000 bytes at most"],
    ]);
  });

  it.each([
    [Buffer.concat([Buffer.from(`${SOUND}summary: Caf`), Buffer.from([0xe9])]), 4, 13, "E9"],
    [Buffer.from([0xff, 0xfe, 0x61, 0x00]), 1, 1, "FF"],
    [Buffer.from([0x61, 0x3a, 0x20, 0xc3]), 1, 4, "C3"],
    [Buffer.concat([Buffer.from("é: ü\n"), Buffer.from([0xed, 0xa0, 0x80])]), 2, 1, "ED"],
  ])("with a byte that is no UTF-8 is told at its place: %#", (bytes, line, column, byte) => {
    expect(problemsOfFile(bytes)).toEqual([
      ["encoding", line, column, expect.stringContaining(`found the byte ${byte} at `)],
    ]);
  });

  it("with a byte order mark and CRLF is read like any other", () => {
    expect(problemsOfFile(`\ufeff${SOUND.replaceAll("\n", "\r\n")}`)).toEqual([]);
  });
});

it.runIf(isPosix)("links out of the folder, links to nothing, pipes and folders are told, and none is opened", () => {
  const folder = makeFolder({ "companies/gull.yaml": SOUND, "outside.yaml": SOUND });
  const outside = makeFolder({ "companies/tern.yaml": SOUND });
  const at = (name: string) => join(folder, "companies", name);
  symlinkSync(at("gull.yaml"), at("inner.yaml"));
  symlinkSync(join(outside, "companies/tern.yaml"), at("tern.yaml"));
  symlinkSync("/nowhere-at-all", at("nothing.yaml"));
  symlinkSync("/dev/zero", at("device.yaml"));
  symlinkSync(outside, join(folder, "actors"));
  mkdirSync(at("folder.yaml"));
  execFileSync("mkfifo", [at("pipe.yaml")]);
  const { files, problems } = listFiles(folder, "quay");
  expect(files.map(({ id }) => id)).toEqual(["gull", "inner"]);
  expect(problems.map(({ file, found }) => [file.slice(folder.length + 1), found])).toEqual([
    ["companies/device.yaml", "a link that leads out of the data folder"],
    ["companies/folder.yaml", "a folder"],
    ["companies/nothing.yaml", "a link to nothing"],
    ["companies/pipe.yaml", "a pipe, socket or device"],
    ["companies/tern.yaml", "a link that leads out of the data folder"],
    ["actors", "a link that leads out of the data folder"],
  ]);
});

it("a line that is too long is told, and those behind it are read", () => {
  const line = (id: string) =>
    `{"kind":"company","id":"${id}","record":{"names":[{"name":"${id}","kind":"brand"}],"added":"2026-01-01","revised":"2026-01-01"}}`;
  const folder = makeFolder({ "set.jsonl": `${line("gull")}\n${"x".repeat(9_000_000)}\n${line("tern")}\n` });
  const reads = [...readRecordLines(join(folder, "set.jsonl"), "set")];
  expect(
    reads.map(({ found: { id }, problems, text }) => [
      id,
      problems.map(({ rule, line: at }) => [rule, at]),
      text().length < 300,
    ]),
  ).toEqual([
    ["gull", [], true],
    ["", [["record-size", 2]], false],
    ["tern", [], true],
  ]);
  expect(reads[2]?.text()).toBe(line("tern"));
});
