import { rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Criteria, NO_CRITERIA } from "../../../src/query/criteria.ts";
import { describeCatalog } from "../../../src/query/describe-catalog.ts";
import { selectIncidents } from "../../../src/query/select-incidents.ts";
import { type Catalog, linkCatalog } from "../../../src/record/catalog.ts";
import { CompiledRows } from "../../../src/store/compiled/compiled-rows.ts";
import { openCompiledCatalog } from "../../../src/store/compiled/open-catalog.ts";
import { writeCatalog } from "../../../src/store/compiled/write-catalog.ts";
import { loadFolder } from "../../../src/store/load-records.ts";
import { makeCache } from "../../make-cache.ts";

const folder = makeCache();
let linked: Catalog;
let compiled: Catalog;

beforeAll(async () => {
  const { records } = await loadFolder("data", "builtin");
  linked = linkCatalog(records);
  writeCatalog(folder, { records, ...describeCatalog(linked), stamps: [], key: "" });
  compiled = openCompiledCatalog(new CompiledRows(folder));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const maps = ["incidents", "companies", "actors", "campaigns", "tallies", "vocabularies"] as const;

it.each(maps)("the compiled catalog has the same %s in the same order", (name) => {
  expect([...compiled[name].keys()].toSorted()).toEqual([...linked[name].keys()].toSorted());
  for (const [id, record] of linked[name]) expect(compiled[name].get(id)).toEqual(record);
  expect(compiled[name].size).toBe(linked[name].size);
  expect(compiled[name].get("no-such-record")).toBeUndefined();
});

const indexes = ["incidentNames", "companyNames", "actorNames", "campaignNames"] as const;

it.each(indexes)("the compiled catalog has the same %s", (name) => {
  expect(compiled[name].all()).toEqual(JSON.parse(JSON.stringify(linked[name].all())));
  expect(compiled[name].find("Ghost Emperor")).toEqual(linked[name].find("Ghost Emperor"));
});

it("every selection is the same from the compiled catalog", () => {
  const someOf = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 2 });
  const day = fc.option(fc.constantFrom("2009-01-01", "2019-03-31", "2021-08-15", "2023-12-31", "2025-07-01"));
  const asked = fc.record({
    companies: someOf(["t-mobile", "deutsche-telekom", "at-t", "sprint", "snowflake", "unitedhealth"]),
    rollup: fc.boolean(),
    actors: someOf(["salt-typhoon", "lapsus", "shinyhunters"]),
    campaigns: someOf(["salt-typhoon-telecom-2024", "moveit-2023"]),
    statuses: fc.subarray(["confirmed", "refuted", "claimed"] as const, { maxLength: 2 }),
    window: fc.option(fc.record({ earliest: day, latest: day })),
    clock: fc.constantFrom(...(["occurred", "discovered", "disclosed", "added"] as const)),
    certain: fc.boolean(),
    minAffected: fc.option(fc.constantFrom(1, 100_000, 10_000_000)),
    asOf: fc.option(fc.constantFrom("2018-06-01", "2021-08-16", "2024-12-31")),
  });
  fc.assert(
    fc.property(asked, (some) => {
      const one: Criteria = { ...NO_CRITERIA, ...some };
      const [a, b] = [selectIncidents(linked, one), selectIncidents(compiled, one)];
      expect(b.rows.map(({ answer }) => answer)).toEqual(a.rows.map(({ answer }) => answer));
      expect(b.leftOut).toEqual(a.leftOut);
    }),
    { numRuns: 60 },
  );
}, 120_000);
