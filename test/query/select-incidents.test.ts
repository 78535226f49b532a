import { describe, expect, it } from "vitest";
import { type Criteria, NO_CRITERIA } from "../../src/query/criteria.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { buildCatalog } from "../build-catalog.ts";
import { ferryCatalog } from "./ferry-catalog.ts";

const TICKETS = "northquay/2019-tickets";
const MANIFESTS = "northquay/2020-manifests";
const PORTAL = "gullwing/2020-portal";
const MACHINES = "lantern/2021-machines";
const RUMOUR = "lantern/2021-rumour";
const DUPLICATE = "gullwing/2022-duplicate";

function select(criteria: Partial<Criteria>) {
  const { rows, leftOut } = selectIncidents(ferryCatalog, { ...NO_CRITERIA, ...criteria });
  return { ids: rows.map(({ answer }) => answer.id), matches: rows.map(({ answer }) => answer.match), leftOut };
}

const NOTHING_LEFT_OUT = { refuted: 0, withdrawn: 0, linked: 0, undated: 0, possible: 0, withoutFigure: 0, unknown: 0 };

describe("without any filter", () => {
  it("all but refuted and withdrawn incidents are selected, by id", () => {
    expect(select({}).ids).toEqual([PORTAL, MACHINES, TICKETS, MANIFESTS]);
  });

  it("the refuted and the withdrawn are counted", () => {
    expect(select({}).leftOut).toEqual({ ...NOTHING_LEFT_OUT, refuted: 1, withdrawn: 1 });
  });
});

describe("each filter", () => {
  it.each<[string, Partial<Criteria>, string[]]>([
    ["company, in every role", { companies: ["northquay"] }, [PORTAL, TICKETS, MANIFESTS]],
    ["company, also where it was merely named", { companies: ["lantern"] }, [PORTAL, MACHINES]],
    ["role, with a company", { companies: ["northquay"], roles: ["data-owner"] }, [PORTAL]],
    ["role, without a company", { roles: ["named"] }, [PORTAL]],
    ["actor", { actors: ["kelp-ghost"] }, [PORTAL, MANIFESTS]],
    ["actor that claims the deed", { actors: ["brass-anchor"] }, [PORTAL]],
    ["campaign", { campaigns: ["high-tide"] }, [PORTAL, MANIFESTS]],
    ["country of a victim", { countries: ["NO"] }, [PORTAL]],
    ["country of a data owner", { countries: ["NL"] }, [PORTAL, TICKETS, MANIFESTS]],
    ["country, not of one that was merely named", { countries: ["DE"] }, [MACHINES]],
    ["country of one that was named, where that role is asked for", { countries: ["DE"], roles: ["named"] }, [PORTAL]],
    ["sector", { sectors: ["finance"] }, [MACHINES]],
    ["kind", { kinds: ["exposure"] }, [TICKETS]],
    ["status", { statuses: ["disputed"] }, [MACHINES]],
    ["type of data", { data: ["phone-number"] }, [MANIFESTS]],
    ["type of data, not where it was not taken", { data: ["name"] }, [TICKETS]],
    ["action", { actions: ["hacking/brute-force"] }, [MANIFESTS]],
    ["category of actions", { actions: ["hacking"] }, [PORTAL, MANIFESTS]],
    ["words, whatever their case and accents", { words: ["CAFE"] }, [MACHINES]],
    ["words that must all be there", { words: ["pier", "café"] }, [MACHINES]],
    ["words that are nowhere together", { words: ["ransomware", "café"] }, []],
    ["least number", { minAffected: 40_000 }, [PORTAL, MANIFESTS]],
    ["least number, not reached by one", { minAffected: 40_001 }, [PORTAL]],
    ["window of the disclosure", { window: { earliest: "2020-12-01", latest: "2021-12-31" } }, [PORTAL, MACHINES]],
    ["window without an end", { window: { earliest: "2021-01-01", latest: null } }, [MACHINES]],
    ["window without a start", { window: { earliest: null, latest: "2020-11-30" } }, [TICKETS, MANIFESTS]],
  ])("%s", (_, criteria, ids) => {
    expect(select(criteria).ids).toEqual(ids);
  });
});

describe("several filters", () => {
  it.each<[string, Partial<Criteria>, string[]]>([
    ["two actors are alternatives", { actors: ["kelp-ghost", "brass-anchor"] }, [PORTAL, MANIFESTS]],
    ["two kinds are alternatives", { kinds: ["exposure", "disruption"] }, [MACHINES, TICKETS]],
    ["two companies are alternatives", { companies: ["gullwing", "lantern"] }, [PORTAL, MACHINES]],
    ["two countries are alternatives", { countries: ["NO", "DE"] }, [PORTAL, MACHINES]],
    ["kind and actor must both be met", { kinds: ["intrusion"], actors: ["brass-anchor"] }, [PORTAL]],
    ["kind and actor are met by none", { kinds: ["exposure"], actors: ["kelp-ghost"] }, []],
    ["company and status must both be met", { companies: ["northquay"], statuses: ["reported"] }, [MANIFESTS]],
    ["window and data must both be met", { window: { earliest: "2020-01-01", latest: null }, data: ["name"] }, []],
  ])("%s", (_, criteria, ids) => {
    expect(select(criteria).ids).toEqual(ids);
  });
});

describe("refuted and withdrawn incidents", () => {
  it.each<[string, Partial<Criteria>, string[]]>([
    ["come where refuted ones are asked for", { statuses: ["refuted"] }, [RUMOUR]],
    ["come where withdrawn ones are asked for", { statuses: ["withdrawn"] }, [DUPLICATE]],
    ["come beside others", { statuses: ["disputed", "refuted"] }, [MACHINES, RUMOUR]],
    ["do not come by another of their words", { companies: ["gullwing"], statuses: ["confirmed"] }, [PORTAL]],
  ])("%s", (_, criteria, ids) => {
    expect(select(criteria).ids).toEqual(ids);
  });

  it.each<[string, Partial<Criteria>, object]>([
    ["another company's", { companies: ["northquay"] }, {}],
    ["one of the company asked for", { companies: ["lantern"] }, { refuted: 1 }],
    ["one inside the window", { window: { earliest: "2021-01-01", latest: "2021-12-31" } }, { refuted: 1 }],
    ["one outside the window", { window: { earliest: "2021-05-01", latest: "2021-12-31" } }, {}],
    ["one with too small a figure", { companies: ["lantern"], minAffected: 5001 }, { withoutFigure: 1 }],
    ["one that other filters leave out", { kinds: ["exposure"] }, {}],
    [
      "a withdrawn one, though confirmed was asked for",
      { companies: ["gullwing"], statuses: ["confirmed"] },
      { withdrawn: 1 },
    ],
  ])("are counted only where they meet all else: %s", (_, criteria, expected) => {
    expect(select(criteria).leftOut).toEqual({ ...NOTHING_LEFT_OUT, ...expected });
  });
});

describe("the chosen clock", () => {
  const year2020 = { earliest: "2020-01-01", latest: "2020-12-31" };
  it.each<[string, Partial<Criteria>, string[], number]>([
    ["occurred", { clock: "occurred", window: year2020 }, [MANIFESTS], 1],
    ["discovered", { clock: "discovered", window: year2020 }, [PORTAL], 2],
    ["disclosed", { clock: "disclosed", window: year2020 }, [PORTAL, MANIFESTS], 0],
    ["added", { clock: "added", window: { earliest: "2025-01-01", latest: "2025-12-31" } }, [TICKETS], 0],
  ])("is %s; incidents without a date on it do not match and are counted", (_, criteria, ids, undated) => {
    const { ids: found, leftOut } = select(criteria);
    expect([found, leftOut.undated]).toEqual([ids, undated]);
  });

  it("counts none without a date where no window is asked for", () => {
    expect(select({ clock: "occurred" }).leftOut.undated).toBe(0);
  });
});

describe("possible matches", () => {
  const november = { earliest: "2020-11-10", latest: "2020-12-31" };

  it("come, marked, unless only certain ones are asked for", () => {
    expect(select({ window: november })).toMatchObject({ ids: [PORTAL, MANIFESTS], matches: ["certain", "possible"] });
    expect(select({ window: november, certain: true })).toMatchObject({ ids: [PORTAL], leftOut: { possible: 1 } });
  });

  it("are those on the chosen clock", () => {
    const august = { earliest: "2020-08-01", latest: "2020-08-31" };
    expect(select({ window: august, clock: "occurred" })).toMatchObject({ ids: [MANIFESTS], matches: ["possible"] });
  });

  it("are none without a window", () => {
    expect(select({ certain: true }).ids).toEqual([PORTAL, MACHINES, TICKETS, MANIFESTS]);
  });
});

it("what is merely possible by roll-up is so in a window that it certainly falls into", () => {
  const owners = [{ company: "tidewater", from: "2018", control: true, source: "gazette" }];
  const catalog = buildCatalog({
    company: { tidewater: {}, skiff: { owners } },
    incident: { "skiff/2021-hull": {} },
  });
  const asked = {
    ...NO_CRITERIA,
    companies: ["tidewater"],
    rollup: true,
    window: { earliest: "2021-01-01", latest: null },
  };
  expect(selectIncidents(catalog, asked).rows.map(({ answer }) => [answer.match, answer.via])).toEqual([
    ["possible", "tidewater"],
  ]);
  expect(selectIncidents(catalog, { ...asked, certain: true })).toMatchObject({ rows: [], leftOut: { possible: 1 } });
});

it("incidents without a figure are counted where a least number is asked for", () => {
  expect(select({ minAffected: 1 })).toMatchObject({
    ids: [PORTAL, TICKETS, MANIFESTS],
    leftOut: { withoutFigure: 1 },
  });
});

it("the figure rule decides which figure is tested", () => {
  expect(select({ minAffected: 1, figure: "company" }).ids).toEqual([PORTAL, TICKETS]);
});

describe("as of a day", () => {
  it.each([
    ["2019-05-02", []],
    ["2019-06-15", [TICKETS]],
  ])("only what was known by %s is selected", (asOf, ids) => {
    expect(select({ companies: ["northquay"], roles: ["victim"], asOf, statuses: ["confirmed"] }).ids).toEqual(ids);
  });

  it("an incident has the status of that day", () => {
    const statusOn = (asOf: string) =>
      selectIncidents(ferryCatalog, { ...NO_CRITERIA, companies: ["lantern"], roles: ["victim"], asOf }).rows.map(
        ({ answer }) => [answer.id, answer.status],
      );
    expect(statusOn("2021-03-08")).toEqual([]);
    expect(statusOn("2021-03-10")).toEqual([[MACHINES, "reported"]]);
    expect(statusOn("2021-04-10")).toEqual([
      [MACHINES, "disputed"],
      [RUMOUR, "reported"],
    ]);
  });
});
