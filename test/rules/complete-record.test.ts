import { expect, it } from "vitest";
import { completeRecord } from "../../src/rules/complete-record.ts";
import { faultsOfIncident, findFaults } from "./find-faults.ts";

const imported = { catalogue: "Have I Been Pwned", id: "Skiff", date: "2026-01-05" };
const NAMES = "names: [{ name: Skiff, kind: brand }]\nadded: 2026-01-05\nrevised: 2026-01-05\n";

it("what is written by hand is complete", () => {
  expect(faultsOfIncident(completeRecord, { summary: "Somebody copied lists." })).toEqual([]);
  expect(faultsOfIncident(completeRecord, { summary: undefined })).toEqual([
    ["summary", "no key summary", "the key summary"],
  ]);
  expect(findFaults(completeRecord, { kind: "company", id: "skiff", sketch: NAMES })).toEqual([
    ["country", "no key country", "the key country"],
    ["sector", "no key sector", "the key sector"],
  ]);
});

it("what was imported holds what the catalogue has", () => {
  expect(faultsOfIncident(completeRecord, { summary: undefined, imported })).toEqual([]);
  const sketch = `${NAMES}imported: { catalogue: "X", id: y, date: 2026-01-05 }\n`;
  expect(findFaults(completeRecord, { kind: "company", id: "skiff", sketch })).toEqual([]);
});
