import { describe, expect, it } from "vitest";
import { sourceUsed } from "../../src/rules/source-used.ts";
import { findFaults, findFindings } from "./find-faults.ts";

/** An incident with the sources gazette, pier and quay, whose statement rests on these. */
function restOn(source: string, more = "") {
  const sketch = `title: "Cargo lists copied"
summary: "Somebody copied cargo lists."
kind: intrusion
statements: [{ says: reports, source: ${source} }]
dates: { disclosed: [{ when: 2021, source: gazette }] }
${more}sources:
  gazette: { kind: press, publisher: Gazette }
  pier: { kind: press, publisher: Pier Post }
  quay: { kind: press, publisher: Quay Courier }
added: 2026-01-05
revised: 2026-01-05
`;
  return { kind: "incident", id: "gullwick/2021-cargo", sketch } as const;
}

function unused(key: string) {
  return [`sources.${key}`, `the source ${key}, which no claim names`, "a claim with this source"];
}

describe("every source serves", () => {
  it.each([
    ["a claim of its own", restOn("quay", "data: [{ type: name, says: taken, source: pier }]\n")],
    ["a claim together with others", restOn("[pier, quay]")],
    ["a denial", restOn("[quay], denied: [{ who: gullwick, source: pier }]")],
  ])("%s", (_, looked) => {
    expect(findFaults(sourceUsed, looked)).toEqual([]);
  });
});

describe("a source that serves nothing", () => {
  it("is told, each by itself", () => {
    expect(findFaults(sourceUsed, restOn("gazette"))).toEqual([unused("pier"), unused("quay")]);
  });

  it("is told at its key, with a hint", () => {
    expect(findFindings(sourceUsed, restOn("quay"))).toMatchObject([
      { atKey: true, hint: "name it in the claims it supports, or take it away" },
    ]);
  });

  it("is told in a tally, whose own source is a claim", () => {
    const looked = { kind: "tally", id: "new", sketch: { company: "tern", count: "1", source: "gazette" } } as const;
    expect(findFaults(sourceUsed, looked)).toEqual([unused("almanac")]);
  });
});
