import { expect, it } from "vitest";
import { linkedIncident } from "../../src/rules/linked-incident.ts";
import { faultsOfIncident } from "./find-faults.ts";

const BESIDE = {
  company: { gullwick: {} },
  incident: { "gullwick/2021-hull": {}, "gullwick/2021-mast": { same_as: "gullwick/2021-hull" } },
};

it.each([[{}], [{ same_as: "gullwick/2021-hull" }]])("%j is fine", (sketch) => {
  expect(faultsOfIncident(linkedIncident, sketch, BESIDE)).toEqual([]);
});

it.each([
  ["gullwick/2021-cargo", "the incident itself", "the id of another incident"],
  [
    "gullwick/2021-mast",
    "gullwick/2021-mast, which is linked to gullwick/2021-hull",
    "the incident at the end of the links",
  ],
  [
    "gullwick/2021-gone",
    "the incident gullwick/2021-gone, which is not among the records read",
    "the id of an incident",
  ],
])("a link to %s is a fault", (same_as, found, expected) => {
  expect(faultsOfIncident(linkedIncident, { same_as }, BESIDE)).toEqual([["same_as", found, expected]]);
});
