import { describe, expect, it } from "vitest";
import { labelOf } from "../../src/record/catalog.ts";
import { buildCatalog, GAZETTE_DAY, takeIncident } from "../build-catalog.ts";

const CATALOG = buildCatalog({
  company: {
    tern: {
      names: [
        { name: "Tern Line", kind: "brand" },
        { name: "Tern Shipping B.V.", kind: "legal" },
        { name: "Sandbank Boats", kind: "former" },
        { name: "TRN", kind: "ticker" },
      ],
      country: "NL",
      formerly: ["tern-boats"],
    },
    gullwick: { country: "GB", sector: "retail" },
    "unnamed-pier": { names: [{ name: "a pier nobody named", kind: "alias" }], unnamed: true },
  },
  actor: {
    "heron-crew": {
      names: [
        { name: "Grey Heron" },
        {
          name: "Mud Walker",
          used_by: "Buoy Labs",
          relations: [
            { is: "same", according_to: "Buoy Labs", source: "gazette" },
            { is: "overlaps", according_to: "Pier Watch", date: "2020", source: "almanac" },
          ],
        },
      ],
    },
  },
  campaign: { "low-tide": { title: "Low tide", names: [{ name: "Operation Ebb" }] } },
  incident: {
    "tern/2021-plain": {},
    "gullwick/2021-two": {
      companies: [
        { company: "gullwick", role: "victim", country: "IE" },
        { company: "tern", role: "data-owner" },
        { company: "unnamed-pier", role: "named" },
        { company: "nowhere", role: "supplier" },
        { unnamed: "a pump maker", role: "supplier", country: "SE" },
      ],
      attribution: [
        { actor: "heron-crew", says: "likely", source: "gazette" },
        { name: "Brass Anchor", says: "claims", source: "gazette" },
        { actor: "unheard-of", says: "possible", source: "gazette" },
      ],
      formerly: ["gullwick/2021-first"],
    },
  },
  vocabulary: {
    "more-units": { title: "More units", about: "Ours.", adds_to: "units", terms: [{ id: "crates", label: "crate" }] },
  },
});

describe("completed records", () => {
  it("the company of the path is the victim where a file lists no companies", () => {
    expect(takeIncident(CATALOG, "tern/2021-plain").companies).toEqual([
      {
        company: "tern",
        name: "Tern Line",
        role: "victim",
        country: "NL",
        sector: "transport",
        unnamed: false,
        by: null,
        who: null,
        date: null,
        note: null,
        denied: [],
        source: [],
      },
    ]);
  });

  it("companies take name, country and sector from their records, unless the incident says otherwise", () => {
    const rows = takeIncident(CATALOG, "gullwick/2021-two").companies;
    expect(
      rows.map(({ company, name, country, sector, unnamed }) => [company, name, country, sector, unnamed]),
    ).toEqual([
      ["gullwick", "Gullwick", "IE", "retail", false],
      ["tern", "Tern Line", "NL", "transport", false],
      ["unnamed-pier", "a pier nobody named", "NL", "transport", true],
      ["nowhere", "nowhere", null, null, false],
      [null, "a pump maker", "SE", null, true],
    ]);
  });

  it("attributions take the actor's main name", () => {
    const rows = takeIncident(CATALOG, "gullwick/2021-two").attribution;
    expect(rows.map(({ actor, name }) => [actor, name])).toEqual([
      ["heron-crew", "Grey Heron"],
      [null, "Brass Anchor"],
      ["unheard-of", "unheard-of"],
    ]);
  });

  it("a relation of an actor's name takes its day from its source", () => {
    const relations = CATALOG.actors.get("heron-crew")?.names[1]?.relations ?? [];
    expect(relations.map(({ is, date }) => [is, date])).toEqual([
      ["same", GAZETTE_DAY],
      ["overlaps", "2020"],
    ]);
  });

  it("records stand in the order of their ids", () => {
    expect([...CATALOG.companies.keys()]).toEqual(["gullwick", "tern", "unnamed-pier"]);
    expect([...CATALOG.incidents.keys()]).toEqual(["gullwick/2021-two", "tern/2021-plain"]);
  });
});

describe("names of a company", () => {
  it.each([
    ["tern", "tern", "id", "id"],
    ["Tern Boats", "tern", "id", "former id"],
    ["tern line", "tern", "main name", "brand"],
    ["Tern Shipping BV", "tern", "main name", "legal"],
    ["sandbank-boats", "tern", "other name", "former"],
    ["trn", "tern", "other name", "ticker"],
  ])("%s leads to %s by %s, as its %s", (name, id, step, kind) => {
    expect(CATALOG.companyNames.find(name)).toMatchObject([{ id, step, kind }]);
  });
});

it.each([
  ["greyheron", "main name", "name"],
  ["MUDWALKER", "other name", "name used by Buoy Labs"],
])("the actor's name %s is a %s", (name, step, kind) => {
  expect(CATALOG.actorNames.find(name)).toMatchObject([{ id: "heron-crew", step, kind }]);
});

it.each([
  ["low tide", "id", "id"],
  ["operation ebb", "other name", "name"],
])("the campaign's name %s is found by %s", (name, step, kind) => {
  expect(CATALOG.campaignNames.find(name)).toMatchObject([{ id: "low-tide", step, kind }]);
});

it("a former id of an incident goes on resolving", () => {
  expect(CATALOG.incidentNames.find("gullwick/2021-first")).toMatchObject([
    { id: "gullwick/2021-two", kind: "former id" },
  ]);
});

describe("vocabularies", () => {
  it("a file may add words to another's", () => {
    expect(labelOf(CATALOG, "units", "crates")).toBe("crate");
    expect(labelOf(CATALOG, "units", "people")).toBe("people");
    expect(CATALOG.vocabularies.has("more-units")).toBe(false);
  });

  it("a word or a vocabulary that is not known is its own label", () => {
    expect([labelOf(CATALOG, "units", "barrels"), labelOf(CATALOG, "cargoes", "coal")]).toEqual(["barrels", "coal"]);
  });
});
