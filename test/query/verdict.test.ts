import { describe, expect, it } from "vitest";
import { findVerdict } from "../../src/query/verdict.ts";
import { buildCatalog, spoken, takeIncident } from "../build-catalog.ts";

const ACTORS = {
  "kelp-ghost": {
    names: [{ name: "Kelp Ghost" }, { name: "Seaweed Spectre", used_by: "Buoy Labs", source: "gazette" }],
    sponsor: { name: "Bureau of Tides", country: "NO", source: "gazette" },
  },
  "brass-anchor": { related: [{ actor: "copper-anchor", is: "successor-of", source: "gazette" }] },
  "copper-anchor": { related: [{ actor: "tin-anchor", is: "not-the-same", source: "gazette" }] },
  "tin-anchor": { country: "IS" },
};

function judge(attribution: readonly unknown[]) {
  const catalog = buildCatalog({
    company: { northquay: {} },
    actor: ACTORS,
    incident: { "northquay/2021-manifests": { attribution } },
  });
  return findVerdict(takeIncident(catalog, "northquay/2021-manifests").attribution, catalog).value;
}

const paper = spoken("press", "The Harbour Gazette", "2021-06-15");
const post = spoken("press", "The Pier Post", "2021-06-16");
const police = spoken("government", "Coast Guard", "2021-06-20");

function denyBy(who: string) {
  return [{ who, source: "gazette" }];
}

describe("the verdict on one actor", () => {
  const ghost = { actor: "kelp-ghost" };
  const himself = spoken("attacker", "kelp-ghost", "2021-06-01");
  it.each([
    ["self-claimed, where it claims the deed", [{ ...ghost, says: "claims", ...himself }], "self-claimed"],
    ["self-claimed, where it admits the deed", [{ ...ghost, says: "admits", ...himself }], "self-claimed"],
    ["suspected, where somebody holds it possible", [{ ...ghost, says: "possible", ...paper }], "suspected"],
    ["suspected, where somebody holds it likely", [{ ...ghost, says: "likely", ...paper }], "suspected"],
    [
      "suspected, though it claims the deed too",
      [
        { ...ghost, says: "claims", ...himself },
        { ...ghost, says: "likely", ...paper },
      ],
      "suspected",
    ],
    ["attributed, where a paper says so", [{ ...ghost, says: "attributes", ...paper }], "attributed"],
    ["attributed, where it is charged", [{ ...ghost, says: "charges", ...police }], "attributed"],
    [
      "attributed, where a court finds so",
      [{ ...ghost, says: "finds", ...spoken("court", "Maritime Court", "2022-01-01") }],
      "attributed",
    ],
    [
      "attributed, where it is convicted",
      [{ ...ghost, says: "convicts", ...spoken("court", "Maritime Court", "2022-01-01") }],
      "attributed",
    ],
    [
      "attributed, though another holds it merely possible",
      [
        { ...ghost, says: "attributes", ...paper },
        { ...ghost, says: "possible", ...post },
      ],
      "attributed",
    ],
    [
      "a voice's newest word",
      [
        { ...ghost, says: "attributes", ...paper },
        { ...ghost, says: "possible", ...paper, date: "2021-07-01" },
      ],
      "suspected",
    ],
  ])("is %s", (_, attribution, verdict) => {
    expect(judge(attribution)).toBe(verdict);
  });

  it("is null where nobody is named", () => {
    const catalog = buildCatalog({ incident: { "northquay/2021-manifests": {} } });
    expect(findVerdict(takeIncident(catalog, "northquay/2021-manifests").attribution, catalog).value).toBeNull();
  });
});

describe("a denial", () => {
  it.each([
    ["of the accused itself", "kelp-ghost", "attributed"],
    ["of the accused under another name", "Seaweed Spectre", "attributed"],
    ["of its sponsor", "Bureau of Tides", "attributed"],
    ["of its sponsor's country", "Norway", "attributed"],
    ["of the victim", "northquay", "disputed"],
    ["of another government", "Iceland", "disputed"],
    ["of another actor", "brass-anchor", "disputed"],
  ])("%s", (_, who, verdict) => {
    expect(judge([{ actor: "kelp-ghost", says: "attributes", ...paper, denied: denyBy(who) }])).toBe(verdict);
  });

  it.each([
    ["its own country, where it has no sponsor", { actor: "tin-anchor" }, "Iceland", "attributed"],
    ["the accused without a record, by its name", { name: "the night crew" }, "The Night Crew", "attributed"],
    ["somebody else, where the accused has no record", { name: "the night crew" }, "northquay", "disputed"],
    ["a country that is itself the accused", { name: "Iceland" }, "Iceland", "attributed"],
  ])("by %s", (_, accused, who, verdict) => {
    expect(judge([{ ...accused, says: "attributes", ...paper, denied: denyBy(who) }])).toBe(verdict);
  });

  it("by a third party counts beside one by the accused", () => {
    const denied = [...denyBy("kelp-ghost"), ...denyBy("northquay")];
    expect(judge([{ actor: "kelp-ghost", says: "attributes", ...paper, denied }])).toBe("disputed");
  });
});

describe("two actors", () => {
  it.each([
    ["named by two voices are rivals", "kelp-ghost", "tin-anchor", "disputed"],
    ["of which one succeeds the other are no rivals", "brass-anchor", "copper-anchor", "attributed"],
    ["are no rivals whichever of them tells the relation", "copper-anchor", "brass-anchor", "attributed"],
    ["of which one is said not to be the other are rivals", "copper-anchor", "tin-anchor", "disputed"],
  ])("%s", (_, first, second, verdict) => {
    const attribution = [
      { actor: first, says: "attributes", ...paper },
      { actor: second, says: "attributes", ...post },
    ];
    expect(judge(attribution)).toBe(verdict);
  });

  it("named by one voice did it together", () => {
    const attribution = ["kelp-ghost", "tin-anchor"].map((actor) => ({ actor, says: "attributes", ...paper }));
    expect(judge(attribution)).toBe("attributed");
  });

  it("are no rivals where one voice of several names both", () => {
    const attribution = [
      { actor: "kelp-ghost", says: "attributes", ...paper },
      { actor: "kelp-ghost", says: "attributes", ...post },
      { actor: "tin-anchor", says: "attributes", ...post },
      { actor: "tin-anchor", says: "attributes", ...police },
    ];
    expect(judge(attribution)).toBe("attributed");
  });

  it("are rivals beside a third that a third voice names", () => {
    const attribution = [
      { actor: "kelp-ghost", says: "attributes", ...paper },
      { actor: "tin-anchor", says: "attributes", ...post },
      { actor: "brass-anchor", says: "attributes", ...police },
    ];
    expect(judge(attribution)).toBe("disputed");
  });

  it("are rivals where each claims the deed for itself", () => {
    const attribution = ["kelp-ghost", "tin-anchor"].map((actor) => ({
      actor,
      says: "claims",
      ...spoken("attacker", actor, "2021-06-01"),
    }));
    expect(judge(attribution)).toBe("disputed");
  });

  it("without records are rivals by their names, which one spelling or another does not change", () => {
    const name = (text: string, voice: object) => ({ name: text, says: "attributes", ...voice });
    expect(judge([name("the night crew", paper), name("the day crew", post)])).toBe("disputed");
    expect(judge([name("the night crew", paper), name("The Night-Crew", post)])).toBe("attributed");
  });

  it("that did different parts are no rivals", () => {
    const attribution = [
      { actor: "kelp-ghost", says: "attributes", did: "defaced the site", ...paper },
      { actor: "tin-anchor", says: "attributes", did: "leaked the lists", ...post },
    ];
    expect(judge(attribution)).toBe("attributed");
  });

  it("that are said to have done the same part are rivals", () => {
    const attribution = [
      { actor: "kelp-ghost", says: "attributes", did: "leaked the lists", ...paper },
      { actor: "tin-anchor", says: "attributes", did: "leaked the lists", ...post },
    ];
    expect(judge(attribution)).toBe("disputed");
  });

  it("are rivals where only one of them is tied to a part", () => {
    const attribution = [
      { actor: "kelp-ghost", says: "attributes", did: "leaked the lists", ...paper },
      { actor: "tin-anchor", says: "attributes", ...post },
    ];
    expect(judge(attribution)).toBe("disputed");
  });
});
