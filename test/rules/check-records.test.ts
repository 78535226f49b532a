import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkRecords, rules } from "../../src/rules/check-records.ts";
import { buildCatalog, readSketches, type Sketch } from "../build-catalog.ts";

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

describe("where only errors are wanted", () => {
  const almanac = { kind: "press", publisher: "The Almanac", title: "Odds and ends", published: "2021-06-15" };
  const untold = { kind: "company", publisher: "Nobody", url: "https://quay.example", published: "2021-06-15" };
  const errorsOf = (incident: Sketch) => {
    const sketches = { company: { gullwick: {} }, incident: { "gullwick/2019-cargo": incident } };
    const incidents = readSketches(sketches).filter(({ kind }) => kind === "incident");
    const found = checkRecords(incidents, buildCatalog(sketches), "2026-11-22", true);
    return [...found.values()].flat().map(({ rule, level }) => [rule, level]);
  };
  const statements = [{ says: "reports", source: ["gazette", "almanac"] }];

  it("warnings are left out", () => {
    expect(errorsOf({ statements, sources: { almanac } })).toEqual([]);
    expect(errorsOf({ statements, sources: { almanac }, actions: ["hacking/magic"] })).toEqual([
      ["known-term", "error"],
    ]);
  });

  it("an exception from a warning that nothing needs is still told, and one that is needed is none", () => {
    const exceptions = [{ rule: "source-host", because: "Its only channel." }];
    const told = errorsOf({ exceptions, statements, sources: { almanac } });
    expect(told).toContainEqual(["exception-needed", "error"]);
    const needed = errorsOf({ exceptions, statements, sources: { almanac, gazette: untold } });
    expect(needed).not.toContainEqual(["exception-needed", "error"]);
  });
});
