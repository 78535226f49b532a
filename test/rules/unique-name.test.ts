import { describe, expect, it } from "vitest";
import { uniqueName } from "../../src/rules/unique-name.ts";
import { findFaults, findFindings } from "./find-faults.ts";

const BESIDE = {
  company: {
    tern: {
      names: [
        { name: "Tern Line", kind: "brand" },
        { name: "Tern Shipping", kind: "legal" },
        { name: "Beacon", kind: "alias" },
      ],
    },
  },
  actor: { heron: { names: [{ name: "Grey Heron" }, { name: "Mud Walker" }] } },
};

function checkCompany(...names: readonly (readonly [name: string, kind: string])[]) {
  const sketch = { names: names.map(([name, kind]) => ({ name, kind })) };
  return findFaults(uniqueName, { kind: "company", id: "new", sketch, beside: BESIDE });
}

function checkActor(...names: readonly string[]) {
  return findFaults(uniqueName, {
    kind: "actor",
    id: "new",
    sketch: { names: names.map((name) => ({ name })) },
    beside: BESIDE,
  });
}

function shared(at: number, name: string, other: string) {
  return [`names[${at}].name`, `the name ${name}, which ${other} has too`, "a name of one record only"];
}

describe("a company's name", () => {
  it.each([
    ["may be its own", [["Kite Line", "brand"]]],
    [
      "may be its own twice",
      [
        ["Kite Line", "brand"],
        ["KITE LINE", "legal"],
      ],
    ],
    ["may be its main name and another's alias", [["Beacon", "brand"]]],
    [
      "may be its alias and another's main name",
      [
        ["Kite Line", "brand"],
        ["Tern Line", "alias"],
      ],
    ],
    ["may be an actor's", [["Grey Heron", "brand"]]],
  ] as const)("%s", (_, names) => {
    expect(checkCompany(...names)).toEqual([]);
  });

  it.each([
    ["main name, however it is spelt", [["TERN-line", "brand"]], [shared(0, "TERN-line", "tern")]],
    [
      "legal name",
      [
        ["Kite Line", "brand"],
        ["Tern Shipping", "legal"],
      ],
      [shared(1, "Tern Shipping", "tern")],
    ],
    [
      "main name as its legal name",
      [
        ["Kite Line", "brand"],
        ["Tern Line", "legal"],
      ],
      [shared(1, "Tern Line", "tern")],
    ],
    [
      "alias as its former name",
      [
        ["Kite Line", "brand"],
        ["beacon", "former"],
      ],
      [shared(1, "beacon", "tern")],
    ],
  ] as const)("may not be another's %s", (_, names, faults) => {
    expect(checkCompany(...names)).toEqual(faults);
  });
});

describe("an actor's name", () => {
  it("may be its own, a company's, or one that another has in other standing", () => {
    expect(checkActor("Mud Walker", "Grey Heron", "Tern Line")).toEqual([]);
  });

  it.each([
    [["grey heron"], [shared(0, "grey heron", "heron")]],
    [["Kite", "mudwalker"], [shared(1, "mudwalker", "heron")]],
  ])("may not be another's: %j", (names, faults) => {
    expect(checkActor(...names)).toEqual(faults);
  });
});

it("a shared name has a hint", () => {
  const looked = { kind: "actor", id: "new", sketch: { names: [{ name: "Grey Heron" }] }, beside: BESIDE } as const;
  expect(findFindings(uniqueName, looked)).toMatchObject([
    { hint: "write how the two are told apart, such as the country, or take it from one of them" },
  ]);
});
