import { describe, expect, it } from "vitest";
import { dateOrder } from "../../src/rules/date-order.ts";
import { faultsOfIncident } from "./find-faults.ts";

function check(dates: { readonly [clock: string]: readonly string[] }) {
  const clocks = Object.entries(dates).map(([clock, whens]) => [
    clock,
    whens.map((when) => ({ when, source: "gazette" })),
  ]);
  return faultsOfIncident(dateOrder, { dates: Object.fromEntries(clocks) });
}

describe("dates may stand", () => {
  it.each([
    ["in order", { occurred: ["2021-03"], discovered: ["2021-05"], disclosed: ["2021-06-15"] }],
    ["all on one day", { occurred: ["2021-06-15"], discovered: ["2021-06-15"], disclosed: ["2021-06-15"] }],
    ["in one year, the coarser first", { occurred: ["2021"], discovered: ["2021-05"], disclosed: ["2021-06-15"] }],
    ["in one year, the coarser last", { occurred: ["2021-12-31"], disclosed: ["2021"] }],
    ["so that it went on after it was disclosed", { occurred: ["2021-03/2022"], disclosed: ["2021-06-15"] }],
    ["so that one of two claims is possible", { occurred: ["2022", "2021-03"], disclosed: ["2021-06-15"] }],
    ["so that a start is unknown", { occurred: ["../2022"], disclosed: ["2021-06-15"] }],
    ["so that one claim of two leaves the start open", { occurred: ["2022", "/2023"], disclosed: ["2021-06-15"] }],
    ["so that an end is open", { discovered: ["2021-07"], disclosed: ["2021-06-15/.."] }],
    ["alone", { disclosed: ["2021-06-15"] }],
  ])("%s", (_, dates) => {
    expect(check(dates)).toEqual([]);
  });
});

describe("dates may not stand", () => {
  it.each([
    [
      "so that it began after it was discovered",
      { occurred: ["2021-05-02"], discovered: ["2021-05-01"], disclosed: ["2021-06-15"] },
      [["dates.discovered", "discovered by 2021-05-01, occurred not before 2021-05-02", "occurred before discovered"]],
    ],
    [
      "so that it began after it was disclosed",
      { occurred: ["2021-07/2021-08"], disclosed: ["2021-06"] },
      [["dates.disclosed", "disclosed by 2021-06-30, occurred not before 2021-07-01", "occurred before disclosed"]],
    ],
    [
      "so that it was discovered after it was disclosed, by any claim",
      { discovered: ["2023", "2022-02"], disclosed: ["2021", "2021-06-15"] },
      [["dates.disclosed", "disclosed by 2021-12-31, discovered not before 2022-02-01", "discovered before disclosed"]],
    ],
    [
      "the wrong way round",
      { occurred: ["2023"], discovered: ["2022"], disclosed: ["2021"] },
      [
        ["dates.discovered", "discovered by 2022-12-31, occurred not before 2023-01-01", "occurred before discovered"],
        ["dates.disclosed", "disclosed by 2021-12-31, occurred not before 2023-01-01", "occurred before disclosed"],
        ["dates.disclosed", "disclosed by 2021-12-31, discovered not before 2022-01-01", "discovered before disclosed"],
      ],
    ],
  ])("%s", (_, dates, faults) => {
    expect(check(dates)).toEqual(faults);
  });
});
