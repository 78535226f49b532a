import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CLOCK_CHOICES, type Criteria, NO_CRITERIA } from "../../../src/query/criteria.ts";
import { createAnswerMaker, describeCatalog } from "../../../src/query/describe-catalog.ts";
import { fields } from "../../../src/query/fields.ts";
import { findIncidents } from "../../../src/query/find-incidents.ts";
import type { IncidentRows } from "../../../src/query/finding.ts";
import { FIGURE_RULES } from "../../../src/query/headline-figure.ts";
import { selectIncidents } from "../../../src/query/select-incidents.ts";
import { type Catalog, linkCatalog } from "../../../src/record/catalog.ts";
import { CompiledRows } from "../../../src/store/compiled/compiled-rows.ts";
import { openCompiledCatalog } from "../../../src/store/compiled/open-catalog.ts";
import { writeCatalog } from "../../../src/store/compiled/write-catalog.ts";
import { loadFolder } from "../../../src/store/load-records.ts";
import { leaveFolder } from "../../leave-folder.ts";
import { makeCache } from "../../make-cache.ts";

const folder = makeCache();
let linked: Catalog;
let compiled: Catalog;

beforeAll(async () => {
  const { records } = await loadFolder("data", "builtin");
  linked = linkCatalog(records);
  const answerOf = createAnswerMaker(linked);
  writeCatalog(folder, { records, ...describeCatalog(linked), answerOf, stamps: [], key: "" });
  compiled = openCompiledCatalog(new CompiledRows(folder));
}, 120_000);
afterAll(() => leaveFolder(folder));

const KEYS = [
  "roles",
  "actors",
  "campaigns",
  "countries",
  "sectors",
  "kinds",
  "statuses",
  "data",
  "actions",
  "words",
  "minAffected",
] as const;
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
  for (const start of ["t", "salt-ty", "no-such-name"]) {
    expect(compiled[name].beginning(start)).toEqual(JSON.parse(JSON.stringify(linked[name].beginning(start))));
  }
  expect(compiled[name].find("Ghost Emperor")).toEqual(linked[name].find("Ghost Emperor"));
});

const someOf = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 2 });
const day = fc.option(fc.constantFrom("2009-01-01", "2019-03-31", "2021-08-15", "2023-12-31", "2025-07-01"));
const clock = fc.constantFrom(...CLOCK_CHOICES);
const asked = fc.record({
  companies: someOf(["t-mobile", "deutsche-telekom", "at-t", "sprint", "snowflake", "unitedhealth"]),
  rollup: fc.boolean(),
  roles: someOf(["victim", "supplier", "named"]),
  actors: someOf(["salt-typhoon", "lapsus", "shinyhunters"]),
  campaigns: someOf(["salt-typhoon-telecom-2024", "moveit-2023"]),
  countries: someOf(["US", "DE", "GB"]),
  sectors: someOf(["telecommunications", "finance"]),
  kinds: someOf(["intrusion", "exposure"]),
  statuses: fc.subarray(["confirmed", "refuted", "claimed"] as const, { maxLength: 2 }),
  data: someOf(["email-address", "password"]),
  actions: someOf(["hacking", "malware/ransomware"]),
  words: someOf(["customer", "Ransom"]),
  window: fc.option(fc.record({ earliest: day, latest: day })),
  clock,
  certain: fc.boolean(),
  minAffected: fc.option(fc.constantFrom(1, 100_000, 10_000_000)),
  asOf: fc.option(fc.constantFrom("2018-06-01", "2021-08-16", "2024-12-31"), { freq: 2 }),
  figure: fc.constantFrom(...FIGURE_RULES),
});

// Most questions leave most filters out, or hardly anything would be found.
const question = fc
  .tuple(
    asked,
    fc.subarray(["clock", "figure", "certain", "window", "rollup", "companies", "asOf"] as const),
    fc.subarray([...KEYS], { maxLength: 2 }),
  )
  .map(
    ([all, often, seldom]): Criteria => ({
      ...NO_CRITERIA,
      ...Object.fromEntries([...often, ...seldom].map((key) => [key, all[key]])),
    }),
  );

function findBoth(criteria: Criteria) {
  return [findIncidents(linked, criteria), findIncidents(compiled, criteria)] as const;
}

it("every selection is the same from the compiled catalog", () => {
  fc.assert(
    fc.property(question, (criteria) => {
      const [a, b] = [selectIncidents(linked, criteria), selectIncidents(compiled, criteria)];
      expect(b.rows.map(({ answer }) => answer)).toEqual(a.rows.map(({ answer }) => answer));
      expect(b.leftOut).toEqual(a.leftOut);
    }),
    { numRuns: 60 },
  );
}, 300_000);

it("every order is the same from the compiled catalog", () => {
  const field = fc.constantFrom(...fields.filter(({ sort }) => sort));
  const limit = fc.option(fc.nat({ max: 40 }), { nil: undefined });
  fc.assert(
    fc.property(question, field, fc.boolean(), limit, (criteria, by, downwards, most) => {
      const [a, b] = findBoth(criteria).map((finding) => finding.arrange({ field: by, downwards, limit: most }));
      const show = (rows: IncidentRows | undefined) => [...(rows ?? [])].map(({ answer }) => [answer.id, answer.match]);
      expect(show(b)).toEqual(show(a));
      expect([b?.length, b?.hasPossible]).toEqual([a?.length, a?.hasPossible]);
    }),
    { numRuns: 60 },
  );
}, 300_000);

it("every count is the same from the compiled catalog", () => {
  const by = fc.subarray(
    fields.filter(({ group }) => group),
    { minLength: 1, maxLength: 2 },
  );
  fc.assert(
    fc.property(question, by, fc.boolean(), (criteria, chosen, sums) => {
      const count = (catalog: Catalog) =>
        findIncidents(catalog, criteria).count(chosen, { catalog, clock: criteria.clock }, sums);
      expect(count(compiled)).toEqual(count(linked));
    }),
    { numRuns: 60 },
  );
}, 300_000);
