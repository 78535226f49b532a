import { describe, expect, it } from "vitest";
import { findStatus } from "../../src/query/status.ts";
import { buildCatalog, type Sketch, spoken, takeIncident } from "../build-catalog.ts";

const COMPANIES = {
  northquay: {
    names: [
      { name: "Northquay Ferries", kind: "brand" },
      { name: "Oldquay Lines", kind: "former" },
    ],
  },
  gullwing: {},
  lantern: {},
};

const ROLES = [
  { company: "northquay", role: "victim" },
  { company: "gullwing", role: "supplier" },
  { company: "lantern", role: "data-owner" },
];

function judge(statements: readonly unknown[]) {
  const incident: Sketch = { companies: ROLES, statements };
  const catalog = buildCatalog({ company: COMPANIES, incident: { "northquay/2021-manifests": incident } });
  return findStatus(takeIncident(catalog, "northquay/2021-manifests"), catalog);
}

const thief = spoken("attacker", "Brass Anchor", "2021-06-01");
const paper = spoken("press", "The Harbour Gazette", "2021-06-02");
const lab = spoken("researcher", "Buoy Labs", "2021-06-03");
const ferries = spoken("company", "northquay", "2021-06-04");
const court = spoken("court", "Maritime Court", "2021-06-05");

describe("the status of what was said once", () => {
  it.each([
    ["claimed, where the attacker alone claims it", [{ says: "claims", ...thief }], "claimed"],
    [
      "claimed, where a paper passes on the attacker's claim",
      [{ says: "claims", by: "attacker", source: "gazette" }],
      "claimed",
    ],
    ["claimed, where a paper itself only says that somebody claims it", [{ says: "claims", ...paper }], "claimed"],
    ["reported by a paper", [{ says: "reports", ...paper }], "reported"],
    ["reported by a researcher", [{ says: "reports", ...lab }], "reported"],
    [
      "reported, though the attacker claims it too",
      [
        { says: "claims", ...thief },
        { says: "reports", ...paper },
      ],
      "reported",
    ],
    ["reported, where a paper takes it as confirmed", [{ says: "confirms", ...paper }], "reported"],
    ["confirmed by the victim", [{ says: "confirms", ...ferries }], "confirmed"],
    ["confirmed by a court", [{ says: "confirms", ...court }], "confirmed"],
    ["confirmed by a regulator", [{ says: "confirms", ...court, by: "regulator" }], "confirmed"],
    ["confirmed by a government", [{ says: "confirms", ...court, by: "government" }], "confirmed"],
    [
      "disputed, where the victim denies a report",
      [
        { says: "reports", ...paper },
        { says: "denies", ...ferries },
      ],
      "disputed",
    ],
    [
      "disputed, where the victim denies the attacker's claim",
      [
        { says: "claims", ...thief },
        { says: "denies", ...ferries },
      ],
      "disputed",
    ],
    [
      "confirmed by a court over the victim's denial",
      [
        { says: "denies", ...ferries },
        { says: "confirms", ...court },
      ],
      "confirmed",
    ],
  ])("is %s", (_, statements, status) => {
    expect(judge(statements).value).toBe(status);
  });
});

describe("refutation", () => {
  it.each(["court", "regulator", "government", "researcher"] as const)("by a %s beats the victim's own word", (by) => {
    const statements = [
      { says: "confirms", ...ferries },
      { says: "refutes", ...spoken(by, "Those Who Looked", "2021-05-01") },
    ];
    expect(judge(statements).value).toBe("refuted");
  });

  it("by a paper does not refute", () => {
    const statements = [
      { says: "reports", ...lab },
      { says: "refutes", ...paper },
    ];
    expect(judge(statements).value).toBe("reported");
  });

  it("comes from every assertion being retracted", () => {
    const statements = [
      { says: "reports", ...paper },
      { says: "retracts", ...paper, date: "2021-07-01" },
    ];
    expect(judge(statements).value).toBe("refuted");
  });

  it("does not come from one retraction while another voice still asserts it", () => {
    const statements = [
      { says: "claims", ...thief },
      { says: "reports", ...paper },
      { says: "retracts", ...paper, date: "2021-07-01" },
    ];
    expect(judge(statements).value).toBe("claimed");
  });

  it("does not come from a denial and a retraction of something else that still stands", () => {
    const statements = [
      { says: "reports", ...lab },
      { says: "reports", ...paper },
      { says: "retracts", ...paper, date: "2021-07-01" },
      { says: "denies", ...ferries },
    ];
    expect(judge(statements).value).toBe("disputed");
  });
});

describe("whose confirmation counts", () => {
  it.each([
    ["the victim by its main name", "Northquay Ferries", "confirmed"],
    ["the victim by a former name, in other spelling", "oldquay-LINES", "confirmed"],
    ["a supplier", "gullwing", "reported"],
    ["a data owner", "lantern", "reported"],
    ["a company without a record", "Some Other Line", "reported"],
  ])("from %s", (_, who, status) => {
    expect(judge([{ says: "confirms", ...spoken("company", who, "2021-06-04") }]).value).toBe(status);
  });

  it("a denial by a supplier disputes nothing", () => {
    const statements = [
      { says: "reports", ...paper },
      { says: "denies", ...spoken("company", "gullwing", "2021-06-04") },
    ];
    expect(judge(statements).value).toBe("reported");
  });

  it("a company without a record is not taken for a victim that nobody named", () => {
    const statements = [{ says: "confirms", ...spoken("company", "Some Other Line", "2021-06-04") }];
    const incident = { companies: [{ unnamed: "a ferry line in the north", role: "victim" }], statements };
    const catalog = buildCatalog({ company: COMPANIES, incident: { "northquay/2021-manifests": incident } });
    expect(findStatus(takeIncident(catalog, "northquay/2021-manifests"), catalog).value).toBe("reported");
  });

  it("the company of the folder is the victim where no companies are listed", () => {
    const incident = { statements: [{ says: "confirms", ...ferries }] };
    const catalog = buildCatalog({ company: COMPANIES, incident: { "northquay/2021-manifests": incident } });
    expect(findStatus(takeIncident(catalog, "northquay/2021-manifests"), catalog).value).toBe("confirmed");
  });
});

describe("each voice's newest statement", () => {
  it.each([
    ["a denial later than a confirmation", "2021-06-04", "2021-06-20", "disputed"],
    ["a confirmation later than a denial", "2021-06-20", "2021-06-04", "confirmed"],
    ["a month, which counts as its last day", "2021-06", "2021-06-20", "confirmed"],
    ["a confirmation on the day of the denial", "2021-06-04", "2021-06-04", "confirmed"],
    ["a statement without a date, which is the oldest", undefined, "2021-06-04", "disputed"],
  ])("is %s", (_, confirmed, denied, status) => {
    const statements = [
      { says: "reports", ...paper },
      { says: "confirms", ...spoken("company", "northquay", confirmed) },
      { says: "denies", ...spoken("company", "Northquay Ferries", denied) },
    ];
    expect(judge(statements).value).toBe(status);
  });

  it("counts without a date too, where the voice has no other", () => {
    expect(judge([{ says: "confirms", ...spoken("company", "northquay") }]).value).toBe("confirmed");
  });

  it("belongs to one paper, not to all papers", () => {
    const statements = [
      { says: "reports", ...paper },
      { says: "retracts", ...spoken("press", "The Pier Post", "2021-07-01") },
    ];
    expect(judge(statements).value).toBe("reported");
  });
});

describe("statements about something narrower", () => {
  it.each(["attempt", "label", "whose", "extent"])("a confirmation about the %s confirms nothing", (about) => {
    const statements = [
      { says: "reports", ...paper },
      { says: "confirms", about, ...ferries },
    ];
    expect(judge(statements).value).toBe("reported");
  });

  it.each(["attempt", "label", "whose", "extent"])("a denial about the %s disputes nothing", (about) => {
    const statements = [
      { says: "reports", ...paper },
      { says: "denies", about, ...ferries },
    ];
    expect(judge(statements).value).toBe("reported");
  });

  it("a company that confirms an attempt and denies a breach disputes it", () => {
    const statements = [
      { says: "reports", ...paper },
      { says: "confirms", about: "attempt", ...ferries },
      { says: "denies", ...ferries },
    ];
    expect(judge(statements).value).toBe("disputed");
  });
});

it("the ruling names the claims that it rests on, and no others", () => {
  const { claims } = judge([
    { says: "reports", ...paper },
    { says: "confirms", ...ferries },
  ]);
  expect(claims.map(({ by, who }) => [by, who])).toEqual([["company", "northquay"]]);
});
