import { expect, it } from "vitest";
import { extract, readCatalogue } from "../read-catalogue.ts";

const { drafts, counts } = extract("attack", readCatalogue("enterprise-attack.json"));
const source = "attack";

it("a group becomes an actor whose other names overlap, since ATT&CK does not equate them", () => {
  expect(drafts[0]).toMatchObject({
    kind: "actor",
    id: "intrusion-set--a",
    name: "Brine Wolf",
    withdrawn: null,
    body: {
      names: [
        { name: "Brine Wolf", used_by: "MITRE ATT&CK", source },
        { name: "Storm Gull", source, relations: [{ is: "overlaps", according_to: "MITRE ATT&CK", source }] },
      ],
      references: [{ kind: "attack-group", id: "G9001", url: "https://attack.mitre.org/groups/G9001" }],
      sources: {
        attack: {
          kind: "catalogue",
          publisher: "MITRE ATT&CK",
          title: "G9001, Brine Wolf",
          url: "https://attack.mitre.org/groups/G9001",
          published: "2024-04-05",
        },
      },
    },
    original: { description: "Brine Wolf is a group.(Citation: Gazette)", created: "2019-01-01T00:00:00Z" },
  });
});

it("a revoked group is withdrawn in favour of the one that took its place", () => {
  expect(drafts[1]).toMatchObject({
    name: "Old Wolf",
    withdrawn: { date: "2020-01-02", because: "revoked by MITRE ATT&CK", successor: "intrusion-set--a" },
  });
});

it("what is no group is counted as lost", () => {
  expect(counts.list().filter(({ lost }) => lost > 0)).toMatchObject([{ field: "(objects of type malware)", lost: 1 }]);
});

it.each([
  [[], "found no bundle, expected a STIX 2.1 bundle with objects"],
  [{ type: "bundle" }, "found no bundle, expected a STIX 2.1 bundle with objects"],
])("%j is told", (value, reason) => {
  expect(extract("attack", value).faults).toEqual([{ path: "0.json", reason }]);
});

it("a group without a name is told by its place", () => {
  const value = { type: "bundle", objects: [{ type: "intrusion-set", id: "x" }] };
  expect(extract("attack", value).faults).toEqual([
    { path: "0.json: objects[0]", reason: "found no name of an intrusion set, expected a text" },
  ]);
});
