import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkRecords, rules } from "../../src/rules/check-records.ts";
import { buildCatalog, readSketches } from "../build-catalog.ts";

const FOLDER = new URL("../../src/rules/", import.meta.url);

/** What stands in the folder beside the rules. */
const NO_RULES = [
  "check-records.ts",
  "clock-bounds.ts",
  "exceptions.ts",
  "nearest.ts",
  "rule.ts",
  "sourced-entries.ts",
];

describe("the list of rules", () => {
  const ids = rules.map(({ id }) => id);

  it("holds every file in the folder, in order", () => {
    const files = readdirSync(FOLDER).filter((file) => !NO_RULES.includes(file));
    expect(ids).toEqual(files.map((file) => file.replace(/\.ts$/, "")).toSorted());
  });

  it("holds nothing that says less than what must be so", () => {
    for (const { about } of rules) expect(about).toMatch(/^[a-z].{20,}[^.]$/);
  });

  it.each(ids)("holds %s, which has a test of its own", (id) => {
    expect(readdirSync(new URL("./", import.meta.url))).toContain(`${id}.test.ts`);
  });
});

describe("checking records", () => {
  const sketches = {
    company: { gullwick: {}, tern: {} },
    incident: {
      "gullwick/2020-cargo": {
        actions: ["hacking/magic"],
        statements: [{ says: "reports", source: ["gazette", "almanac"] }],
      },
      "tern/2021-cargo": {
        statements: [{ says: "reports", source: "quay" }],
        dates: { disclosed: [{ when: "2021", source: "quay" }] },
        sources: { quay: { kind: "press", publisher: "Quay Courier", url: "https://quay.example" } },
      },
    },
  };
  const incidents = readSketches(sketches).filter(({ kind }) => kind === "incident");
  const found = checkRecords(incidents, buildCatalog(sketches), "2026-11-22");

  it("runs every rule on each, and leaves out those without fault", () => {
    const [first] = incidents;
    const rows = [...found].map(([record, faults]) => [record.id, faults.map(({ rule, level }) => [rule, level])]);
    expect(rows).toEqual([
      [
        first?.id,
        [
          ["known-term", "error"],
          ["path-agrees", "warning"],
          ["source-citable", "error"],
        ],
      ],
      [
        "tern/2021-cargo",
        [
          ["source-citable", "error"],
          ["source-used", "error"],
          ["source-used", "error"],
        ],
      ],
    ]);
  });

  it("gives every fault a hint or null", () => {
    const hints = [...found.values()].flat().map(({ hint }) => hint);
    expect(hints.every((hint) => hint === null || hint.length > 0)).toBe(true);
  });

  it("of none finds none", () => {
    expect(checkRecords([], buildCatalog({}), "2026-11-22")).toEqual(new Map());
  });
});
