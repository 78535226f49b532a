import { describe, expect, it } from "vitest";
import { findHoldings, matchHolding } from "../../src/query/ownership.ts";
import { readEdtf } from "../../src/record/edtf.ts";
import { buildCatalog } from "../build-catalog.ts";

type Ownership = readonly [company: string, owner: string, from?: string | null, to?: string | null, control?: boolean];

/** A catalog of companies by who owned which from when until when; control unless said otherwise. */
function linkOwners(ownerships: readonly Ownership[]) {
  const ids = [...new Set(ownerships.flatMap((ownership) => ownership.slice(0, 2)))];
  const company = Object.fromEntries(
    ids.map((id) => {
      const owners = ownerships
        .filter(([owned]) => owned === id)
        .map(([, owner, from, to, control = true]) => ({
          company: owner,
          ...(from ? { from } : {}),
          ...(to ? { to } : {}),
          control,
          source: "gazette",
        }));
      return [id, owners.length > 0 ? { owners } : {}];
    }),
  );
  return buildCatalog({ company });
}

/** How sure it is that the owner held the company when something occurred. */
function matchOwner(ownerships: readonly Ownership[], owner: string, company: string, occurred: string) {
  const holdings = findHoldings(linkOwners(ownerships), owner).filter((holding) => holding.company === company);
  const matches = holdings.map((holding) => matchHolding(readEdtf(occurred), holding));
  return matches.find((match) => match === "certain") ?? matches.find((match) => match !== null) ?? null;
}

describe("the time in which an owner held a company", () => {
  const sold: Ownership[] = [["northquay", "tidewater", "2018-03-01", "2021-07-01"]];
  it.each([
    ["the day before it began", "2018-02-28", null],
    ["the day on which it began", "2018-03-01", "certain"],
    ["the last day of it", "2021-06-30", "certain"],
    ["the day on which it ended, which is no longer of it", "2021-07-01", null],
    ["a month across its end", "2021-06/2021-07", "certain"],
    ["a day somewhere across its end", "[2021-06..2021-07]", "possible"],
    ["a year in which it ended", "2021", "possible"],
    ["a doubtful day within it", "2019-05-05?", "possible"],
  ])("and %s", (_, occurred, match) => {
    expect(matchOwner(sold, "tidewater", "northquay", occurred)).toBe(match);
  });

  const roughly: Ownership[] = [["northquay", "tidewater", "2018-03", "2021-07"]];
  it.each([
    ["on the first day that may be of it", "2018-03-01", "possible"],
    ["on the last day on which it may have begun", "2018-03-31", "certain"],
    ["on the last day on which it surely held", "2021-06-30", "certain"],
    ["on the last day on which it may have held", "2021-07-30", "possible"],
    ["on the last day on which it may have ended", "2021-07-31", null],
  ])("is only as exact as its dates: %s", (_, occurred, match) => {
    expect(matchOwner(roughly, "tidewater", "northquay", occurred)).toBe(match);
  });

  it.each([
    ["its start is doubtful", "2018?", null],
    ["its start lies between two days, of which one is doubtful", "[2018-01-10?..2018-03-20]", null],
    ["its start lies between two days, of which the other is approximate", "[2018-01-10..2018-03-20~]", null],
    ["its end is approximate", "2018", "2021~"],
  ])("makes nothing certain where %s", (_, from, to) => {
    expect(matchOwner([["northquay", "tidewater", from, to]], "tidewater", "northquay", "2020-05-05")).toBe("possible");
  });

  const vague: Ownership[] = [["northquay", "tidewater", "[2018-01-10..2018-03-20]", "[2021-05-10..2021-07-20]"]];
  it.each([
    ["2018-01-09", null],
    ["2018-01-10", "possible"],
    ["2018-03-19", "possible"],
    ["2018-03-20", "certain"],
    ["2021-05-09", "certain"],
    ["2021-05-10", "possible"],
    ["2021-07-19", "possible"],
    ["2021-07-20", null],
  ])("may begin and end somewhere between two days: %s", (occurred, match) => {
    expect(matchOwner(vague, "tidewater", "northquay", occurred)).toBe(match);
  });

  it("has no end, or no start, where none is written", () => {
    expect(matchOwner([["northquay", "tidewater", "2018-03-01"]], "tidewater", "northquay", "2099-01-01")).toBe(
      "certain",
    );
    const former: Ownership[] = [["northquay", "tidewater", null, "2021-07-01"]];
    expect(matchOwner(former, "tidewater", "northquay", "1950-01-01")).toBe("certain");
  });
});

describe("what an owner holds", () => {
  const named = (ownerships: readonly Ownership[], owner: string) =>
    [...new Set(findHoldings(linkOwners(ownerships), owner).map(({ company }) => company))].toSorted();

  it("is what it controls, not what it has a share in", () => {
    const ownerships: Ownership[] = [
      ["northquay", "tidewater", "2018"],
      ["lantern", "tidewater", "2018", null, false],
    ];
    expect(named(ownerships, "tidewater")).toEqual(["northquay"]);
  });

  it("is not its own owner", () => {
    expect(named([["northquay", "tidewater"]], "northquay")).toEqual([]);
  });

  it("reaches down a chain of control", () => {
    const ownerships: Ownership[] = [
      ["northquay", "tidewater"],
      ["skiff", "northquay"],
      ["dinghy", "skiff"],
    ];
    expect(named(ownerships, "tidewater")).toEqual(["dinghy", "northquay", "skiff"]);
  });

  it("stops where a link of the chain is a share without control", () => {
    const ownerships: Ownership[] = [
      ["northquay", "tidewater", "2018", null, false],
      ["skiff", "northquay"],
    ];
    expect(named(ownerships, "tidewater")).toEqual([]);
  });

  it("ends where two companies control each other", () => {
    const ownerships: Ownership[] = [
      ["northquay", "tidewater"],
      ["tidewater", "northquay"],
    ];
    expect(named(ownerships, "tidewater")).toEqual(["northquay"]);
  });
});

describe("a chain of control", () => {
  const chain: Ownership[] = [
    ["northquay", "tidewater", "2018-03-01", "2021-07-01"],
    ["skiff", "northquay", "2020-01-01"],
  ];
  it.each([
    ["before the lower link", "2019-06-01", null],
    ["within both links", "2020-06-01", "certain"],
    ["after the upper link", "2021-08-01", null],
    ["in a year that either link cuts", "2021", "possible"],
  ])("holds only while each link held: %s", (_, occurred, match) => {
    expect(matchOwner(chain, "tidewater", "skiff", occurred)).toBe(match);
  });

  const twice: Ownership[] = [
    ["northquay", "tidewater", "2000-01-01", "2005-01-01"],
    ["northquay", "tidewater", "2010-01-01"],
    ["skiff", "northquay", "2000-01-01"],
  ];
  it.each([
    ["2003-01-01", "certain"],
    ["2007-01-01", null],
    ["2012-01-01", "certain"],
  ])("is followed through each time of an owner that came back: %s", (occurred, match) => {
    expect(matchOwner(twice, "tidewater", "northquay", occurred)).toBe(match);
    expect(matchOwner(twice, "tidewater", "skiff", occurred)).toBe(match);
  });

  const sideways: Ownership[] = [
    ["northquay", "tidewater", "2000-01-01"],
    ["lantern", "tidewater", "2000-01-01"],
    ["skiff", "lantern", "2000-01-01", "2010-01-01"],
    ["skiff", "northquay", "2010-01-01"],
  ];
  it.each(["2005-01-01", "2015-01-01"])("is followed along each branch by which a company was held: %s", (occurred) => {
    expect(matchOwner(sideways, "tidewater", "skiff", occurred)).toBe("certain");
  });
});
