import { expect, it } from "vitest";
import { campaignSize } from "../../src/rules/campaign-size.ts";
import type { Sketch } from "../build-catalog.ts";
import { findFaults } from "./find-faults.ts";

const MEMBER = { campaigns: [{ campaign: "tide", source: "gazette" }] };
const WITHDRAWN = { date: "2026-02-01", because: "The same as another." };
const NEEDED = "two incidents or more that name it under campaigns";

function check(incidents: { readonly [id: string]: Sketch }, campaign: object = {}) {
  const beside = { incident: incidents };
  return findFaults(campaignSize, { kind: "campaign", id: "tide", sketch: { ...campaign }, beside });
}

it("a campaign of two incidents stands", () => {
  expect(check({ "gullwick/2021-cargo": MEMBER, "tern/2021-cargo": MEMBER })).toEqual([]);
});

it.each([
  ["no incident", {}, "a campaign without incidents"],
  ["one incident", { "gullwick/2021-cargo": MEMBER, "tern/2021-cargo": {} }, "a campaign of one incident"],
  [
    "one incident that was not withdrawn",
    { "gullwick/2021-cargo": MEMBER, "tern/2021-cargo": { ...MEMBER, withdrawn: WITHDRAWN } },
    "a campaign of one incident",
  ],
])("a campaign of %s does not", (_, incidents, found) => {
  expect(check(incidents)).toEqual([["", found, NEEDED]]);
});

it("a withdrawn campaign needs none", () => {
  expect(check({}, { withdrawn: WITHDRAWN })).toEqual([]);
});
