import { describe, expect, it } from "vitest";
import { createCompanyMatcher } from "../../src/query/match-company.ts";
import type { Role } from "../../src/record/terms.ts";
import { buildCatalog, takeIncident } from "../build-catalog.ts";

const ID = "northquay/2021-manifests";

const COMPANIES = {
  tidewater: {},
  northquay: {
    owners: [
      { company: "lantern", from: "2018?", control: true, source: "gazette" },
      { company: "tidewater", from: "2018-03-01", to: "2021-07-01", control: true, source: "gazette" },
    ],
  },
  gullwing: {},
  lantern: {},
};

interface Case {
  readonly role?: Role;
  readonly occurred?: string;
  readonly disclosed?: string;
  readonly asked?: readonly string[];
  readonly roles?: readonly Role[];
  readonly rollup?: boolean;
}

function match({
  role = "victim",
  occurred,
  disclosed = "2021-06-15",
  asked = ["tidewater"],
  roles = [],
  rollup = true,
}: Case) {
  const incident = {
    companies: [{ company: "northquay", role, source: "gazette" }],
    dates: {
      ...(occurred ? { occurred: [{ when: occurred, source: "gazette" }] } : {}),
      disclosed: [{ when: disclosed, source: "gazette" }],
    },
  };
  const catalog = buildCatalog({ company: COMPANIES, incident: { [ID]: incident } });
  return createCompanyMatcher(catalog, { companies: asked, rollup, roles })(takeIncident(catalog, ID));
}

describe("a company that was asked for", () => {
  it.each(["victim", "data-owner", "supplier", "named"] as const)("matches in the role of %s", (role) => {
    expect(match({ role, asked: ["northquay"], rollup: false })).toEqual({ match: "certain", via: null });
  });

  it("matches only in a role that was asked for", () => {
    const ask = (roles: readonly Role[]) => match({ role: "supplier", asked: ["northquay"], roles });
    expect([ask(["victim"]), ask(["victim", "supplier"])]).toEqual([null, { match: "certain", via: null }]);
  });

  it("does not match what another was hit by", () => {
    expect(match({ asked: ["gullwing"] })).toBeNull();
  });
});

describe("roll-up", () => {
  const held = { match: "certain", via: "tidewater" };
  it.each([
    ["is off unless asked for", { occurred: "2020-05-05", rollup: false }, null],
    ["adds what happened while the owner held the company, and names the owner", { occurred: "2020-05-05" }, held],
    [
      "goes by when it happened, not by when it was disclosed",
      { occurred: "2021-06-30", disclosed: "2021-09-01" },
      held,
    ],
    ["leaves out what happened after the sale", { occurred: "2021-07-01", disclosed: "2021-09-01" }, null],
    ["leaves out what happened before the purchase but was disclosed after it", { occurred: "2017-01-01" }, null],
    ["is possible where the date is not exact enough", { occurred: "2021" }, { match: "possible", via: "tidewater" }],
    [
      "falls back to the disclosure, which makes nothing certain",
      { disclosed: "2020-05-05" },
      { match: "possible", via: "tidewater" },
    ],
    ["leaves out what was disclosed after the sale and has no other date", { disclosed: "2021-07-02" }, null],
    ["adds a supplier", { occurred: "2020-05-05", role: "supplier" }, held],
    ["adds a data owner", { occurred: "2020-05-05", role: "data-owner" }, held],
    ["leaves out a company that was merely named", { occurred: "2020-05-05", role: "named" }, null],
    ["names the owner of which it is certain", { occurred: "2020-05-05", asked: ["lantern", "tidewater"] }, held],
    ["does not lead upwards", { occurred: "2020-05-05", asked: ["northquay"] }, { match: "certain", via: null }],
  ] as const)("%s", (_, asked, expected) => {
    expect(match(asked)).toEqual(expected);
  });
});
