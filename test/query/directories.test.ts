import { describe, expect, it } from "vitest";
import { listActors, listCampaigns, listCompanies } from "../../src/query/directories.ts";
import type { Catalog } from "../../src/record/catalog.ts";
import { buildCatalog, takeIncident } from "../build-catalog.ts";
import { ferryCatalog } from "./ferry-catalog.ts";

/** The same catalog with companies and actors that were shipped and merely lend their names. */
function lendNames(catalog: Catalog): Catalog {
  const lend = <Entry extends object>(records: ReadonlyMap<string, Entry>) =>
    new Map([...records].map(([id, record]) => [id, { ...record, origin: "builtin" }]));
  return { ...catalog, companies: lend(catalog.companies), actors: lend(catalog.actors) };
}

describe("the companies", () => {
  it("are listed by id, each with the incidents that name it in any role", () => {
    expect(listCompanies(ferryCatalog).map(({ id, incidents }) => [id, incidents])).toEqual([
      ["gullwing", 2],
      ["lantern", 3],
      ["northquay", 3],
    ]);
  });

  it("carry all their names", () => {
    const names = [
      { name: "Skiff", kind: "brand" },
      { name: "Rowing Boat", kind: "former" },
    ];
    const [skiff] = listCompanies(buildCatalog({ company: { skiff: { names } } }));
    expect(skiff).toEqual({
      id: "skiff",
      name: "Skiff",
      names: ["Skiff", "Rowing Boat"],
      country: "NL",
      sector: "transport",
      incidents: 0,
    });
  });

  it("count an incident once that names one of them twice", () => {
    const companies = ["victim", "data-owner"].map((role) => ({ company: "skiff", role, source: "gazette" }));
    const catalog = buildCatalog({ company: { skiff: {} }, incident: { "skiff/2021-hull": { companies } } });
    expect(listCompanies(catalog).map(({ incidents }) => incidents)).toEqual([1]);
  });

  it("that merely lend their names are left out unless an incident has them", () => {
    const catalog = buildCatalog({ company: { skiff: {}, dinghy: {} }, incident: { "skiff/2021-hull": {} } });
    expect(listCompanies(lendNames(catalog)).map(({ id }) => id)).toEqual(["skiff"]);
    expect(listCompanies(catalog).map(({ id }) => id)).toEqual(["dinghy", "skiff"]);
  });

  it("that were shipped are all listed where shipped incidents are among those in force", () => {
    const catalog = lendNames(
      buildCatalog({ company: { skiff: {}, dinghy: {} }, incident: { "skiff/2021-hull": {}, "skiff/2021-mast": {} } }),
    );
    const incidents = new Map(catalog.incidents);
    incidents.set("skiff/2021-mast", { ...takeIncident(catalog, "skiff/2021-mast"), origin: "builtin" });
    expect(listCompanies({ ...catalog, incidents }).map(({ id }) => id)).toEqual(["dinghy", "skiff"]);
  });
});

it("the actors are listed by id, each with the incidents attributed to it", () => {
  expect(listActors(ferryCatalog).map(({ id, name, incidents }) => [id, name, incidents])).toEqual([
    ["brass-anchor", "Brass Anchor", 1],
    ["kelp-ghost", "Kelp Ghost", 2],
  ]);
});

it("the campaigns are listed by id, each with its actors by name, and its incidents", () => {
  const attribution = ["likely", "possible"].map((says) => ({ actor: "kelp-ghost", says, source: "gazette" }));
  const catalog = buildCatalog({
    actor: { "kelp-ghost": {} },
    campaign: { "low-tide": { attribution }, "ebb-tide": {} },
  });
  expect(listCampaigns(catalog).map(({ id, actors, incidents }) => [id, actors, incidents])).toEqual([
    ["ebb-tide", [], 0],
    ["low-tide", ["Kelp Ghost"], 0],
  ]);
  expect(listCampaigns(ferryCatalog).map(({ id, incidents }) => [id, incidents])).toEqual([["high-tide", 2]]);
});
