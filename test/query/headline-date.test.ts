import { describe, expect, it } from "vitest";
import { findHeadlineDate } from "../../src/query/headline-date.ts";
import type { Clock } from "../../src/record/terms.ts";
import { buildCatalog, spoken, takeIncident } from "../build-catalog.ts";

const DISCLOSED = [{ when: "2021-06-15", source: "gazette" }];

function findDate(clock: Clock, claims: readonly unknown[]) {
  const dates = { disclosed: DISCLOSED, [clock]: claims };
  const catalog = buildCatalog({ incident: { "northquay/2021-manifests": { dates } } });
  return findHeadlineDate(takeIncident(catalog, "northquay/2021-manifests").dates, clock).value?.when.edtf;
}

const denied = [{ who: "northquay", source: "gazette" }];

describe.each(["occurred", "discovered"] as const)("the date on which it %s", (clock) => {
  it("is that of the best voice, though another is newer", () => {
    const claims = [
      { when: "2021-03", ...spoken("press", "The Harbour Gazette", "2022-06-01") },
      { when: "2021-05", ...spoken("company", "northquay", "2021-06-20") },
      { when: "2021-01", ...spoken("attacker", "Brass Anchor", "2023-06-20") },
    ];
    expect(findDate(clock, claims)).toBe("2021-05");
  });

  it("is the newest of equal voices", () => {
    const claims = [
      { when: "2021-05", ...spoken("company", "northquay", "2021-06-20") },
      { when: "2021-03", ...spoken("regulator", "Harbour Board", "2022-01-10") },
      { when: "2021-04", ...spoken("company", "northquay", "2021-07-01") },
    ];
    expect(findDate(clock, claims)).toBe("2021-03");
  });

  it("is the first in the file where nothing else decides", () => {
    const claims = ["2021-05", "2021-03"].map((when) => ({ when, source: "gazette" }));
    expect(findDate(clock, claims)).toBe("2021-05");
  });

  it("is not one that is denied, unless there is no other", () => {
    const doubtful = { when: "2021-05", ...spoken("company", "northquay", "2021-06-20"), denied };
    expect(findDate(clock, [doubtful, { when: "2021-03", source: "gazette" }])).toBe("2021-03");
    expect(findDate(clock, [doubtful])).toBe("2021-05");
  });
});

describe("the date on which it was disclosed", () => {
  it.each([
    ["is the first public report, whoever made it", ["2021-06-20", "2021-06-15"], "2021-06-15"],
    ["sorts a month by its first day", ["2021-06-10", "2021-06"], "2021-06"],
    ["is the one that ends sooner where both begin alike", ["2021-06", "2021-06-01"], "2021-06-01"],
  ])("%s", (_, days, expected) => {
    const [first, second] = days;
    const claims = [
      { when: first, ...spoken("company", "northquay", "2021-06-20") },
      { when: second, ...spoken("catalogue", "Wreck List", "2024-01-01") },
    ];
    expect(findDate("disclosed", claims)).toBe(expected);
  });

  it("is not one that is denied, unless there is no other", () => {
    const doubtful = { when: "2021-06-01", source: "gazette", denied };
    expect(findDate("disclosed", [doubtful, { when: "2021-06-15", source: "gazette" }])).toBe("2021-06-15");
    expect(findDate("disclosed", [doubtful])).toBe("2021-06-01");
  });
});

it("a clock that nobody dated has no headline", () => {
  const catalog = buildCatalog({ incident: { "northquay/2021-manifests": {} } });
  const { dates } = takeIncident(catalog, "northquay/2021-manifests");
  expect(findHeadlineDate(dates, "occurred").value).toBeNull();
});
