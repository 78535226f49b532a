import { describe, expect, it } from "vitest";
import { knownVoice } from "../../src/rules/known-voice.ts";
import { faultsOfIncident, findFindings } from "./find-faults.ts";

const BESIDE = {
  company: {
    gullwick: { names: [{ name: "Gullwick Ferries", kind: "brand" }] },
    tern: {
      names: [
        { name: "Tern Line", kind: "brand" },
        { name: "Beacon", kind: "alias" },
      ],
    },
    kite: {
      names: [
        { name: "Kite Line", kind: "brand" },
        { name: "Beacon", kind: "alias" },
      ],
    },
  },
};

const NOTICE = { kind: "company", publisher: "Gullwick Ferries", title: "Notice", published: "2021-06-16" };

function check(statement: object, publisher = "Gullwick Ferries") {
  const sources = { notice: { ...NOTICE, publisher } };
  return faultsOfIncident(knownVoice, { statements: [{ says: "confirms", ...statement }], sources }, BESIDE);
}

describe("who speaks as a company", () => {
  it.each([
    ["may be the publisher of the source", { source: "notice" }],
    ["may be named by id", { by: "company", who: "gullwick", source: "gazette" }],
    ["may be named by name, however it is spelt", { by: "company", who: "GULLWICK-ferries", source: "gazette" }],
    ["may be told apart by id from others of one name", { by: "company", who: "kite", source: "notice" }],
  ])("%s", (_, statement) => {
    expect(check(statement)).toEqual([]);
  });

  it.each([
    ["unheard of", { by: "company", who: "Some Line", source: "gazette" }, "Some Line"],
    ["of a name that two share", { by: "company", who: "Beacon", source: "gazette" }, "Beacon"],
    ["a paper", { by: "company", source: "gazette" }, "The Harbour Gazette"],
  ])("may not be %s", (_, statement, who) => {
    expect(check(statement)).toEqual([
      [
        "statements[0]",
        `a company's statement by ${who}, which is the name of no company or of several`,
        "the name or id of one company record",
      ],
    ]);
  });

  it("may not be a publisher without a record", () => {
    expect(check({ source: "notice" }, "Some Line")).toHaveLength(1);
  });

  it("has a hint how to say it", () => {
    const sketch = { statements: [{ says: "denies", by: "company", source: "gazette" }] };
    const looked = { kind: "incident", id: "gullwick/2021-cargo", sketch, beside: BESIDE } as const;
    expect(findFindings(knownVoice, looked)).toMatchObject([{ hint: "add who: with the company's id" }]);
  });
});

it.each(["press", "court", "attacker", "researcher"])("who speaks as %s needs no record", (by) => {
  expect(check({ by, who: "Those Who Looked", source: "gazette" })).toEqual([]);
});
