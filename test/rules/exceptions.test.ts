import { describe, expect, it } from "vitest";
import { checkRecords } from "../../src/rules/check-records.ts";
import { buildCatalog, readSketches } from "../build-catalog.ts";

const RULES = "campaign-size, claim-age, date-order, probable-duplicate, source-host";
const LATE = {
  occurred: [{ when: "2021-09", source: "gazette" }],
  disclosed: [{ when: "2021-10", source: "gazette", date: "2021-10" }],
};

/** Rule, field and finding of what is told of an incident whose claims of June are older than its start. */
function check(exceptions: readonly object[], dates: object = LATE) {
  const sketches = {
    company: { gullwick: {} },
    incident: { "gullwick/2021-cargo": { dates, ...(exceptions.length === 0 ? {} : { exceptions }) } },
  };
  const incidents = readSketches(sketches).filter(({ kind }) => kind === "incident");
  const faults = [...checkRecords(incidents, buildCatalog(sketches), "2026-11-22").values()].flat();
  const relevant = faults.filter(({ rule }) => rule === "claim-age" || rule === "exception-needed");
  return relevant.map(({ rule, path, found }) => [rule, path.join("."), found]);
}

const STATEMENT = ["claim-age", "statements.0", "a claim of 2021-06-15, while the earliest start is 2021-09-01"];
const DATE = ["claim-age", "dates.occurred.0", "a claim of 2021-06-15, while the earliest start is 2021-09-01"];

describe("an exception", () => {
  it("is needed for the test to mean anything", () => {
    expect(check([])).toEqual([STATEMENT, DATE]);
  });

  it.each([
    ["of a rule takes all its problems away", { rule: "claim-age", because: "The paper had been told." }],
    [
      "about a source takes the problems of that source away",
      { rule: "claim-age", about: "gazette", because: "It had been told." },
    ],
  ])("%s", (_, exception) => {
    expect(check([exception])).toEqual([]);
  });

  it("about another source leaves them, and is not needed", () => {
    expect(check([{ rule: "claim-age", about: "almanac", because: "It had been told." }])).toEqual([
      STATEMENT,
      DATE,
      ["exception-needed", "exceptions.0", "an exception from claim-age about almanac that nothing needs"],
    ]);
  });

  it("that nothing needs any more is a problem", () => {
    const dates = { disclosed: [{ when: "2021-06-15", source: "gazette" }] };
    const exception = { rule: "claim-age", because: "The paper had been told." };
    const needed = check([exception], dates).filter(([rule]) => rule === "exception-needed");
    expect(needed).toEqual([["exception-needed", "exceptions.0", "an exception from claim-age that nothing needs"]]);
  });

  it.each(["known-term", "claim-aeg"])("from %s, which has none, is a problem", (rule) => {
    const sketch = { exceptions: [{ rule, because: "It is so." }], dates: LATE };
    const sketches = { company: { gullwick: {} }, incident: { "gullwick/2021-cargo": sketch } };
    const incidents = readSketches(sketches).filter(({ kind }) => kind === "incident");
    const faults = [...checkRecords(incidents, buildCatalog(sketches), "2026-11-22").values()].flat();
    expect(faults.at(-1)).toEqual({
      rule: "exception-needed",
      level: "error",
      path: ["exceptions", 0, "rule"],
      found: `an exception from ${rule}`,
      expected: `one of ${RULES}`,
      hint: rule === "claim-aeg" ? "did you mean claim-age?" : null,
    });
  });
});
