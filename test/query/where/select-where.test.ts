import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Criteria, NO_CRITERIA } from "../../../src/query/criteria.ts";
import { fields } from "../../../src/query/fields.ts";
import { answerIncident, createJudge } from "../../../src/query/incident-answer.ts";
import { selectIncidents } from "../../../src/query/select-incidents.ts";
import { compileWhere } from "../../../src/query/where/compile-where.ts";
import type { Expression } from "../../../src/query/where/expression.ts";
import { parseWhere } from "../../../src/query/where/parse-where.ts";
import { printWhere } from "../../../src/query/where/print-where.ts";
import type { Support } from "../../../src/query/where/support.ts";
import { BreachesError } from "../../../src/record/breaches-error.ts";
import { ferryCatalog } from "../ferry-catalog.ts";
import { nest } from "./expressions.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const SCOPE = { ...NO_CRITERIA, catalog: ferryCatalog, now: NOW };

const TICKETS = "northquay/2019-tickets";
const MANIFESTS = "northquay/2020-manifests";
const PORTAL = "gullwing/2020-portal";
const MACHINES = "lantern/2021-machines";
const RUMOUR = "lantern/2021-rumour";
const DUPLICATE = "gullwing/2022-duplicate";
const ALL = [PORTAL, MACHINES, TICKETS, MANIFESTS];

/** What a query selects, possible matches marked with a star, and how many are left out as unknown. */
function select(query: string, flags: Partial<Criteria> = {}) {
  const where = compileWhere(query, parseWhere(query), { ...SCOPE, ...flags });
  const { rows, leftOut } = selectIncidents(ferryCatalog, { ...NO_CRITERIA, ...flags, where });
  const ids = rows.map(({ answer }) => `${answer.id}${answer.match === "possible" ? " *" : ""}`);
  return { ids, unknown: leftOut.unknown };
}

const SELECTED: readonly (readonly [query: string, ids: readonly string[], unknown?: number])[] = [
  ["company:northquay", [PORTAL, TICKETS, MANIFESTS]],
  ['company:"northquay ferries"', [PORTAL, TICKETS, MANIFESTS]],
  ["companies:north*", [PORTAL, TICKETS, MANIFESTS]],
  ["NOT company:northquay", [MACHINES]],
  ["company:(gullwing OR lantern)", [PORTAL, MACHINES]],
  ["actor:kelp-ghost", [PORTAL, MANIFESTS]],
  ["NOT actor:*", [TICKETS]],
  ["attribution:* -actor:brass-anchor", [MACHINES, MANIFESTS]],
  ["campaign:high-tide", [PORTAL, MANIFESTS]],
  ["campaigns:* kind:exposure", []],
  ["id:northquay/2019-tickets", [TICKETS]],
  ["id:northquay/*", [TICKETS, MANIFESTS]],
  ["kind:exposure OR kind:disruption", [MACHINES, TICKETS]],
  ["kind:(dis* OR exp*)", [MACHINES, TICKETS]],
  ["status:disputed", [MACHINES]],
  ["status:refuted", [RUMOUR]],
  ["status:withdrawn", [DUPLICATE]],
  ["NOT status:confirmed", [MACHINES, MANIFESTS]],
  ["withdrawn:*", [DUPLICATE]],
  ["verdict:*", [PORTAL, MACHINES, MANIFESTS]],
  ["role:named", [PORTAL]],
  ["country:norway", [PORTAL]],
  ["NOT country:NL", [MACHINES]],
  ["sector:finance", [MACHINES]],
  ["impact:service-stopped", [PORTAL]],
  ["data:name", [TICKETS]],
  ["NOT data:name", [PORTAL, MACHINES, MANIFESTS]],
  ["action:hacking AND NOT action:malware", [MANIFESTS]],
  ["actions:hacking/*", [PORTAL, MANIFESTS]],
  ["affected:>=40k", [PORTAL, MANIFESTS], 1],
  ["affected:>40k", [PORTAL], 1],
  ["affected:1_200", [TICKETS], 1],
  ["affected:[1k TO 40k}", [TICKETS], 1],
  ["NOT affected:>40k", [TICKETS, MANIFESTS], 1],
  ["NOT affected:*", [MACHINES]],
  ["affected:>40k OR kind:disruption", [PORTAL, MACHINES]],
  ["affected:>40k AND kind:disruption", [], 1],
  ["affected_claims:>1k", [PORTAL, TICKETS, MANIFESTS], 1],
  ["disclosed:2020-11", [MANIFESTS]],
  ["disclosed:2020-11-09", [`${MANIFESTS} *`]],
  ["NOT disclosed:2020-11-09", [PORTAL, MACHINES, TICKETS, `${MANIFESTS} *`]],
  ["disclosed:[2019-05 TO 2020-11]", [TICKETS, MANIFESTS]],
  ["disclosed:>2020", [MACHINES]],
  ["disclosed:<2020-12-20", [TICKETS, MANIFESTS]],
  ["disclosed:{2019 TO 2021}", [PORTAL, MANIFESTS]],
  ["disclosed:>=7y", [PORTAL, MACHINES, MANIFESTS]],
  ["year:2021", [MACHINES]],
  ["occurred:>=2020", [`${MANIFESTS} *`, MACHINES].toSorted(), 1],
  ["NOT occurred:>=2020", [TICKETS, `${MANIFESTS} *`], 1],
  ["NOT occurred:*", [PORTAL]],
  ["dates:2020-12-01", [PORTAL]],
  ["added:2025-02-01", [TICKETS]],
  ["revised:<2026-01-05", []],
  ["cafe crew", [MACHINES]],
  ['"the café crew"', [MACHINES]],
  ["caf*", [MACHINES]],
  ["afé*", []],
  ["title:cargo -ransomware", [MACHINES, TICKETS, MANIFESTS]],
  ["same_as:*", []],
];

describe("a query", () => {
  it.each(SELECTED.map(([query, ids, unknown = 0]) => ({ query, ids, unknown })))(
    "$query",
    ({ query, ids, unknown }) => {
      expect(select(query)).toEqual({ ids, unknown });
    },
  );

  it("goes together with the flags, and takes over clock, roles and roll-up", () => {
    expect(select("affected:>1000", { countries: ["NL"], kinds: ["exposure"] }).ids).toEqual([TICKETS]);
    expect(select("company:northquay", { roles: ["data-owner"] }).ids).toEqual([PORTAL]);
    expect(select("country:DE", { roles: ["named"] }).ids).toEqual([PORTAL]);
    expect(select("year:2019", { clock: "occurred" })).toEqual({ ids: [TICKETS], unknown: 1 });
    expect(select("disclosed:2020-11-09", { certain: true }).ids).toEqual([]);
  });
});

const FAULTS: readonly (readonly [query: string, code: string, from: number, message: RegExp])[] = [
  ["compny:x", "unknown-field", 0, /no field "compny"/],
  ["kind:x match:certain", "unknown-value", 5, /no kind "x"/],
  ["match:certain", "unknown-field", 0, /cannot ask by match/],
  ["kind:loss OR company:northkay", "unknown-name", 21, /no company "northkay"/],
  ["actor:zz*", "unknown-name", 6, /no actor has a name that begins with "zz"/],
  ["affected:lots", "unknown-value", 9, /found lots, expected a number/],
  ["affected:1M*", "unknown-value", 9, /found 1M\*, expected a number/],
  ["disclosed:2021-13", "bad-date", 10, /found 2021-13, expected a month/],
  ["disclosed:2021*", "bad-date", 10, /found 2021\*, expected one date/],
  ["disclosed:>=999999999y", "bad-date", 12, /expected a span of 1000 years at most/],
  ["disclosed:[2021 TO soon]", "bad-date", 19, /found soon, expected one date/],
  ["disclosed:[2021 TO 2019]", "usage", 10, /found nothing between 2021 and 2019/],
  ["affected:{5 TO 5]", "usage", 9, /found nothing between 5 \(not included\) and 5/],
  ["status:>confirmed", "usage", 8, /found a range, expected a word/],
  ["title:[a TO b]", "usage", 6, /found a range, expected words/],
];

describe("a query that cannot be asked", () => {
  it.each(FAULTS)("%s", (query, code, from, message) => {
    const fault = (() => {
      try {
        return select(query);
      } catch (error) {
        return error;
      }
    })();
    expect(fault).toBeInstanceOf(BreachesError);
    expect(fault).toMatchObject({ code, message: expect.stringMatching(message), place: { text: query, from } });
  });

  it("names every field that can be asked by, and the nearest", () => {
    const known = fields.filter(({ ask }) => ask).map(({ name }) => name);
    const hint = `did you mean affected?\n  expected one of ${known.join(", ")}`;
    expect(() => select("afected:1")).toThrow(expect.objectContaining({ hint }));
  });
});

const judged = createJudge(ferryCatalog, "official");
const rows = [...ferryCatalog.incidents.values()].map((incident) => ({
  incident,
  answer: answerIncident(incident, judged),
}));

/** How far each incident supports an expression. */
function judge(expression: Expression): Support[] {
  const where = compileWhere(printWhere(expression), expression, SCOPE);
  return rows.map((row) => where.judge(row));
}

const not = (part: Expression): Expression => ({ kind: "not", part });
const conditions = nest(fc.constantFrom(...SELECTED.map(([query]) => parseWhere(query))));

describe("every query", () => {
  it("means the same if it is negated twice", () => {
    fc.assert(
      fc.property(conditions, (a) => {
        expect(judge(not(not(a)))).toEqual(judge(a));
      }),
    );
  });

  it("keeps the laws of De Morgan", () => {
    const law = (kind: "and" | "or", other: "and" | "or") =>
      fc.property(conditions, conditions, (a, b) => {
        expect(judge(not({ kind, parts: [a, b] }))).toEqual(judge({ kind: other, parts: [not(a), not(b)] }));
      });
    fc.assert(law("and", "or"));
    fc.assert(law("or", "and"));
  });

  it("selects what it supports, whatever else narrows the search", () => {
    const everything = compileWhere("id:*", parseWhere("id:*"), SCOPE);
    const statuses = ["refuted", "withdrawn"] as const;
    fc.assert(
      fc.property(conditions, (a) => {
        const where = { ...compileWhere(printWhere(a), a, SCOPE), statuses };
        const narrowed = selectIncidents(ferryCatalog, { ...NO_CRITERIA, where });
        const wide = selectIncidents(ferryCatalog, { ...NO_CRITERIA, where: { ...where, need: everything.need } });
        expect(narrowed).toEqual(wide);
        const supported = rows.filter((row) => where.judge(row).for !== "no");
        expect(narrowed.rows.map(({ answer }) => answer.id)).toEqual(supported.map(({ answer }) => answer.id));
      }),
    );
  });

  it("finds all without a filter", () => {
    expect(select("id:*").ids).toEqual(ALL);
  });
});
