import { describe, expect, it } from "vitest";
import { sourceCitable } from "../../src/rules/source-citable.ts";
import { findFaults, findFindings } from "./find-faults.ts";

const TITLE = 'title: "Quayside news"';
const URL = 'url: "https://gazette.example/a"';
const VIA = 'via: "https://pier.example/b"';

function lookAt(...lines: readonly string[]) {
  const sketch = `names: [{ name: "Tern Line", kind: brand, source: quay }]
country: NL
sector: transport
sources:
  quay:
    kind: press
    publisher: "The Harbour Gazette"
${lines.map((line) => `    ${line}\n`).join("")}added: 2026-01-05
revised: 2026-01-05
`;
  return { kind: "company", id: "tern", sketch } as const;
}

describe("a source may have", () => {
  it.each([
    ["a URL alone", [URL]],
    ["a URL that somebody read", [URL, "read: 2026-01-04"]],
    ["the address of a copy that somebody read", ['archived: "https://copies.example/a"', "read: 2026-01-04"]],
    ["a title and a day", [TITLE, "published: 2021-06-15"]],
    ["a title and a month", [TITLE, "published: 2021-06"]],
    ["a title, a day and the page that names it", [TITLE, "published: 2021-06-15", VIA]],
    ["a title, a day and a page that was read and names it", [TITLE, "published: 2021-06-15", VIA, "read: 2026-01-04"]],
  ])("%s", (_, lines) => {
    expect(findFaults(sourceCitable, lookAt(...lines))).toEqual([]);
  });
});

describe("a source may not have", () => {
  const findable = "a title and the day it was published";
  it.each([
    ["a publisher alone", [], ["sources.quay", "a source without url or archived", findable]],
    ["a title alone", [TITLE], ["sources.quay", "a source without url or archived", findable]],
    ["a day alone", ["published: 2021-06-15"], ["sources.quay", "a source without url or archived", findable]],
    ["only the page that names it", [VIA], ["sources.quay", "a source without url or archived", findable]],
    ["its own URL and the page that names it", [URL, VIA], ["sources.quay.via", "both url and via", "one of the two"]],
    [
      "been read without a URL",
      [TITLE, "published: 2021-06-15", "read: 2026-01-04"],
      ["sources.quay.read", "read without a url", "the url of the page that was read"],
    ],
  ])("%s", (_, lines, fault) => {
    expect(findFaults(sourceCitable, lookAt(...lines))).toEqual([fault]);
  });
});

it("a source without a URL is told at its key", () => {
  expect(findFindings(sourceCitable, lookAt())).toMatchObject([{ atKey: true }]);
});

it("a record without sources cites nothing", () => {
  const sketch = "names: [{ name: Heron }]\nadded: 2026-01-05\nrevised: 2026-01-05\n";
  expect(findFaults(sourceCitable, { kind: "actor", id: "heron", sketch })).toEqual([]);
});
