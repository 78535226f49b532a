import { describe, expect, it } from "vitest";
import { answerActor, findNameRows } from "../../src/query/actor-answer.ts";
import { NO_CRITERIA } from "../../src/query/criteria.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { buildCatalog, spoken } from "../build-catalog.ts";

const relation = (is: string, who: string, date?: string) => ({
  is,
  according_to: who,
  ...(date ? { date } : {}),
  source: "gazette",
});

const GHOST = {
  names: [
    { name: "Kelp Ghost", used_by: "Buoy Labs", source: "gazette" },
    {
      name: "Seaweed Spectre",
      used_by: "Pier Security",
      source: "gazette",
      relations: [relation("same", "Buoy Labs"), relation("disputed", "Pier Security", "2022-03-01")],
    },
    { name: "Tide Wraith" },
  ],
  kind: "state-affiliated",
  country: "NO",
  sponsor: { name: "Bureau of Tides", country: "NO", source: "gazette" },
  active_since: [
    { when: "2015", ...spoken("press", "The Harbour Gazette", "2023-01-01") },
    { when: "2019~", ...spoken("government", "Coast Guard", "2022-01-01") },
  ],
  related: [{ actor: "brass-anchor", is: "not-the-same", source: "gazette" }],
  references: [{ kind: "attack-group", id: "G9999" }],
};

const catalog = buildCatalog({
  company: { northquay: {} },
  actor: { "kelp-ghost": GHOST, "brass-anchor": { names: [{ name: "Brass Anchor" }] } },
  incident: {
    "northquay/2021-manifests": { attribution: [{ actor: "kelp-ghost", says: "attributes", source: "gazette" }] },
    "northquay/2021-radio": { attribution: [{ actor: "brass-anchor", says: "claims", source: "gazette" }] },
  },
});

function answer(id: string) {
  const { rows } = selectIncidents(catalog, { ...NO_CRITERIA, actors: [id] });
  const actor = catalog.actors.get(id);
  if (!actor) throw new Error(`no actor ${id}`);
  return answerActor(actor, rows, catalog);
}

describe("the answer for an actor", () => {
  it("begins with the keys of the contract", () => {
    expect(Object.keys(answer("kelp-ghost")).slice(0, 7)).toEqual(
      "id name kind country sponsor names active_since".split(" "),
    );
    expect(Object.keys(answer("brass-anchor"))).toEqual(Object.keys(answer("kelp-ghost")));
  });

  it("has a row for each name and each who relates it", () => {
    const rows = answer("kelp-ghost").names.map(({ name, used_by, is, according_to, date }) => [
      name,
      used_by,
      is,
      according_to,
      date,
    ]);
    expect(rows).toEqual([
      ["Kelp Ghost", "Buoy Labs", null, null, null],
      ["Seaweed Spectre", "Pier Security", "same", "Buoy Labs", "2021-06-15"],
      ["Seaweed Spectre", "Pier Security", "disputed", "Pier Security", "2022-03-01"],
      ["Tide Wraith", null, null, null, null],
    ]);
  });

  it("finds the rows of a name in any spelling", () => {
    expect(findNameRows(answer("kelp-ghost"), "seaweed-spectre").map(({ is }) => is)).toEqual(["same", "disputed"]);
    expect(findNameRows(answer("kelp-ghost"), "Kelp")).toEqual([]);
  });

  it("is active since the best voice's date, as exact as that is, and keeps the others", () => {
    const { active_since, active_since_claims } = answer("kelp-ghost");
    expect(active_since).toMatchObject({ edtf: "2019~", precision: "year", approximate: true });
    expect(active_since_claims.map(({ edtf, by }) => [edtf, by])).toEqual([
      ["2015", "press"],
      ["2019~", "government"],
    ]);
  });

  it("names related actors by their records", () => {
    expect(answer("kelp-ghost").related).toMatchObject([
      { actor: "brass-anchor", is: "not-the-same", name: "Brass Anchor" },
    ]);
  });

  it("holds the incidents attributed to it, none of those of a related actor", () => {
    expect(answer("kelp-ghost").incidents.map(({ id }) => id)).toEqual(["northquay/2021-manifests"]);
  });

  it("has null for what is unknown", () => {
    expect(answer("brass-anchor")).toMatchObject({
      kind: null,
      country: null,
      sponsor: null,
      active_since: null,
      person: null,
    });
  });
});
