import { describe, expect, it } from "vitest";
import { NameIndex, type NameStep, tableNames } from "../../src/record/name-index.ts";

function buildIndex(...hits: readonly (readonly [id: string, step: NameStep, name: string])[]): NameIndex {
  return new NameIndex(tableNames(hits.map(([id, step, name]) => ({ id, step, name, kind: "name" }))));
}

const HARBOUR = buildIndex(
  ["gull", "id", "gull"],
  ["tern", "id", "tern"],
  ["heron", "id", "heron"],
  ["gull", "main name", "Gull Line"],
  ["tern", "main name", "Heron"],
  ["heron", "main name", "Grey Heron"],
  ["gull", "other name", "Grey Heron"],
  ["gull", "other name", "Beacon"],
  ["tern", "other name", "Beacon"],
  ["heron", "other name", "White Sail"],
  ["heron", "other name", "Whitesail"],
);

describe("a look-up", () => {
  it.each([
    ["by id", "gull", ["gull"]],
    ["by id before another record's main name", "HERON", ["heron"]],
    ["by main name", "gull-line", ["gull"]],
    ["by main name before another record's other name", "grey heron", ["heron"]],
    ["by another name, which two records share", "beacon", ["gull", "tern"]],
    ["by a name that one record has twice", "White-Sail", ["heron"]],
    ["of an unknown name", "albatross", []],
    ["of a part of a name", "white", []],
    ["of nothing", "", []],
  ])("%s", (_, name, ids) => {
    expect(HARBOUR.find(name).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ["some", "gr", ["Grey Heron", "Grey Heron"]],
    ["whatever its signs", "White-s", ["White Sail", "Whitesail"]],
    ["none", "albatross", []],
  ])("finds names by how they begin: %s", (_, name, names) => {
    expect(HARBOUR.beginning(name).map((hit) => hit.name)).toEqual(names);
  });

  it("tells the name as it is written and how it was found", () => {
    expect(HARBOUR.find("GREYHERON")).toEqual([{ id: "heron", step: "main name", name: "Grey Heron", kind: "name" }]);
  });

  it.each([
    ["gull line", "gull"],
    ["beacon", null],
    ["albatross", null],
  ])("of the one id of %s gives %s", (name, id) => {
    expect(HARBOUR.idOf(name)).toBe(id);
  });

  it("of all that share a name passes over no step", () => {
    expect(HARBOUR.sharing("heron").map(({ id, step }) => [id, step])).toEqual([
      ["heron", "id"],
      ["tern", "main name"],
    ]);
    expect(HARBOUR.sharing("albatross")).toEqual([]);
  });

  it("all() holds every name", () => {
    expect(HARBOUR.all().map(({ name }) => name)).toHaveLength(11);
  });
});

it("an id leads to its own record, though another record's name or id is written much the same", () => {
  const index = buildIndex(["mud-lark", "id", "mud-lark"], ["mudlark", "id", "mudlark"]);
  expect(index.idOf("mud-lark")).toBe("mud-lark");
  expect(index.idOf("mudlark")).toBe("mudlark");
  expect(index.find("Mud Lark").map(({ id }) => id)).toEqual(["mud-lark", "mudlark"]);
});
