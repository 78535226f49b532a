import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { FactChange } from "../../../src/query/history/compare-facts.ts";
import { listFacts } from "../../../src/query/history/list-facts.ts";
import { linkCatalog } from "../../../src/record/catalog.ts";
import type { Entry } from "../../../src/record/entry.ts";
import { showChange } from "../../../src/render/history/show-change.ts";
import { showTextChange } from "../../../src/render/history/show-text-change.ts";
import { loadFolder } from "../../../src/store/load-records.ts";

const EXPECTED = "test/expected/facts-in-words.txt";
const { records } = await loadFolder("test/fixtures/harbour", "");
const catalog = linkCatalog(records);

// Of facts told by the same words, so many show how they read.
const MOST = 3;

/** Facts of all kinds of records, as the commit that brings them in would tell them. */
function tellFacts(): string {
  const told = records.flatMap((record) =>
    listFacts(record).map(({ block, entry }) => {
      const change = { change: "added", block, fields: [], before: null, after: entry } as const;
      return showChange(change, { catalog, before: null, after: record });
    }),
  );
  const labelOf = (line: string) => line.slice(0, line.indexOf(":"));
  const labels = [...new Set(told.map(labelOf))];
  const few = labels.flatMap((label) => told.filter((line) => labelOf(line) === label).slice(0, MOST));
  return few
    .toSorted()
    .map((line) => `${line}\n`)
    .join("");
}

function tellChange(block: string, before: Entry, after: Entry, fields: readonly string[]): string {
  const change: FactChange = { change: "changed", block, fields, before, after };
  const record = records.find(({ id }) => id === "gullwick-ferries/2021-booking-desk") ?? null;
  return showChange(change, { catalog, before: record, after: record });
}

describe("facts in words", () => {
  it("read as they should, for every block of every kind of record", () => {
    if (process.env.UPDATE_GOLDEN) writeFileSync(EXPECTED, tellFacts());
    expect(tellFacts()).toBe(readFileSync(EXPECTED, "utf8"));
  });

  it.each<readonly [string, Entry, Entry, readonly string[]]>([
    [
      "~ affected: about 5 customers → 6 customers, says Gullwick Ferries [notice-0817]",
      { count: 5, bound: "about", unit: "customers", source: ["notice-0817"] },
      { count: 6, unit: "customers", source: ["notice-0817"] },
      ["count", "bound"],
    ],
    [
      "~ affected: 5 people, says Gullwick Ferries [notice-0817] → says The Harbour Bell, press [bell-0815]",
      { count: 5, unit: "people", source: ["notice-0817"] },
      { count: 5, unit: "people", source: ["bell-0815"] },
      ["source"],
    ],
    [
      "~ affected: 5 people, says The Harbour Bell, press [bell-0815]; now with note: Of two days.; no longer with the day it became public: 2021",
      { count: 5, unit: "people", source: ["bell-0815"], date: "2021" },
      { count: 5, unit: "people", source: ["bell-0815"], note: "Of two days." },
      ["note", "date"],
    ],
    [
      "~ affected: 5 people, says The Harbour Bell, press [bell-0815]; now with denied: who tern-line, source bell-0815",
      { count: 5, unit: "people", source: ["bell-0815"] },
      { count: 5, unit: "people", source: ["bell-0815"], denied: [{ who: "tern-line", source: ["bell-0815"] }] },
      ["denied"],
    ],
  ])("%s", (told, before, after, fields) => {
    expect(tellChange("affected", before, after, fields)).toBe(told);
  });
});

describe("a change of text", () => {
  const words = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `word${at + from}`).join(" ");

  it.each([
    ["short", "old", "new", "old → new"],
    [
      "in the middle",
      `${words(20)} old ${words(20, 20)}`,
      `${words(20)} new ${words(20, 20)}`,
      "“… word16 word17 word18 word19 old word20 word21 word22 word23 …” → “… word16 word17 word18 word19 new word20 word21 word22 word23 …”",
    ],
    ["at the end", words(20), words(21), "“… word16 word17 word18 word19” → “… word16 word17 word18 word19 word20”"],
    ["at the start", words(20, 1), words(21), "“word1 word2 word3 word4 …” → “word0 word1 word2 word3 word4 …”"],
    [
      "twice the same",
      `${words(12)} ${words(12)}`,
      words(12),
      `“… word8 word9 word10 word11 ${words(12)}” → “… word8 word9 word10 word11”`,
    ],
  ])("%s tells what differs with a few words around it", (_, before, after, told) => {
    expect(showTextChange(before, after)).toBe(told);
  });
});
