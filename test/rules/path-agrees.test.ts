import { describe, expect, it } from "vitest";
import { pathAgrees } from "../../src/rules/path-agrees.ts";
import { faultsOfIncident } from "./find-faults.ts";

function disclosed(...whens: readonly string[]) {
  return { dates: { disclosed: whens.map((when) => ({ when, source: "gazette" })) } };
}

describe("the path gullwick/2021-cargo may be that of an incident", () => {
  it.each([
    ["first disclosed in 2021", disclosed("2021-06-15")],
    ["disclosed on days of two years, the first in 2021", disclosed("2022-01", "2021-12-31")],
    ["disclosed from 2021 on", disclosed("2021-12/2022-01")],
    ["disclosed on an unknown day", disclosed("../2023")],
    [
      "of Gullwick among others",
      {
        companies: [
          { company: "tern", role: "victim" },
          { company: "gullwick", role: "supplier" },
        ],
      },
    ],
  ])("%s", (_, sketch) => {
    expect(faultsOfIncident(pathAgrees, sketch)).toEqual([]);
  });
});

describe("the path gullwick/2021-cargo may not be that of an incident", () => {
  it.each([
    [
      "first disclosed in 2020",
      disclosed("2021-03", "2020-12"),
      ["dates.disclosed", "first disclosed in 2020", "2021, the year in the path"],
    ],
    [
      "disclosed in 2022 only",
      disclosed("2022"),
      ["dates.disclosed", "first disclosed in 2022", "2021, the year in the path"],
    ],
    [
      "of other companies only",
      {
        companies: [
          { company: "tern", role: "victim" },
          { unnamed: "a ferry line", role: "named" },
        ],
      },
      ["companies", "no entry for gullwick", "the company of the folder among the companies"],
    ],
  ])("%s", (_, sketch, fault) => {
    expect(faultsOfIncident(pathAgrees, sketch)).toEqual([fault]);
  });
});

it("is a warning, since ids are not changed lightly", () => {
  expect(pathAgrees.level).toBe("warning");
});
