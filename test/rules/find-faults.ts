import { showPath } from "../../src/record/problem.ts";
import type { RecordKind } from "../../src/record/record-kinds.ts";
import { type Rule, surveyCatalog } from "../../src/rules/rule.ts";
import { buildCatalog, readSketches, type Sketch, type Sketches } from "../build-catalog.ts";

/** What a test says of a fault. */
export type FaultRow = readonly [field: string, found: string, expected: string];

/** The record that a rule looks at. */
export interface Looked {
  readonly kind: RecordKind;
  readonly id: string;
  readonly sketch: Sketch;
  /** Records that stand beside it. */
  readonly beside?: Sketches;
}

const TODAY = "2026-11-22";

/** What a rule finds in a record, on 22 November 2026. */
export function findFindings(rule: Rule, { kind, id, sketch, beside = {} }: Looked) {
  const own = { [id]: sketch };
  const catalog = buildCatalog({ ...beside, [kind]: { ...beside[kind], ...own } });
  return readSketches({ [kind]: own }).flatMap((record) => rule.check(record, surveyCatalog(catalog, TODAY)));
}

/** The same, as a test says it. */
export function findFaults(rule: Rule, looked: Looked): FaultRow[] {
  return findFindings(rule, looked).map(({ path, found, expected }) => [showPath(path), found, expected]);
}

/** What a rule finds in the incident gullwick/2021-cargo. */
export function faultsOfIncident(rule: Rule, sketch: Sketch, beside: Sketches = {}): FaultRow[] {
  return findFaults(rule, { kind: "incident", id: "gullwick/2021-cargo", sketch, beside });
}
