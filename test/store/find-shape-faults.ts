import { showPath } from "../../src/record/problem.ts";
import type { RecordKind } from "../../src/record/record-kinds.ts";
import { checkShape } from "../../src/store/check-shape.ts";

/** The content of a company's file without fault, as the YAML reader gives it. */
export const COMPANY = {
  names: [{ name: "Gullwick Ferries", kind: "brand" }],
  country: "NL",
  sector: "transport",
  added: "2026-01-05",
  revised: "2026-01-05",
};

/** What a kind's schema has against a value: rule, field, what was found, what was expected, hint. */
export function findShapeFaults(kind: RecordKind, value: unknown) {
  const shape = checkShape(kind, value);
  if (!("faults" in shape)) return [];
  return shape.faults.map(({ rule, path, found, expected, hint }) => [rule, showPath(path), found, expected, hint]);
}

/** The same for an owner of a company, with these entries. */
export function checkOwner(entry: object) {
  return findShapeFaults("company", { ...COMPANY, owners: [{ company: "tern", source: "notice", ...entry }] });
}
