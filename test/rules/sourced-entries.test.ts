import { expect, it } from "vitest";
import { findSourcedEntries } from "../../src/rules/sourced-entries.ts";

it("every part of a record that names sources is found, at any depth, in the order of the file", () => {
  const value = {
    title: "Cargo lists copied",
    statements: [{ says: "reports", source: ["gazette"], denied: [{ who: "gullwick", source: ["notice", "quay"] }] }],
    dates: { disclosed: [{ when: "2021", source: ["gazette"] }] },
    companies: [{ company: "gullwick", role: "victim" }],
    source: ["pier"],
    sources: { gazette: { kind: "press", publisher: "Gazette", source: ["none"] } },
  };
  expect(findSourcedEntries(value).map(({ path, source }) => [path.join("."), source])).toEqual([
    ["", ["pier"]],
    ["statements.0", ["gazette"]],
    ["statements.0.denied.0", ["notice", "quay"]],
    ["dates.disclosed.0", ["gazette"]],
  ]);
});

it.each([null, "gazette", 5, [], {}])("%j names none", (value) => {
  expect(findSourcedEntries(value)).toEqual([]);
});
