import type { Catalog } from "../record/catalog.ts";
import { type Finding, isKind, type Rule } from "./rule.ts";

export const linkedIncident: Rule = {
  id: "linked-incident",
  level: "warning",
  about: "same_as names another incident, of the records read, that is not linked itself",
  check(record, { catalog }) {
    if (!isKind(record, "incident") || record.value.same_as === undefined) return [];
    const finding = judge(record.id, record.value.same_as, catalog);
    return finding ? [{ path: ["same_as"], ...finding }] : [];
  },
};

function judge(id: string, linked: string, { incidents }: Catalog): Omit<Finding, "path"> | null {
  if (linked === id) return { found: "the incident itself", expected: "the id of another incident" };
  const other = incidents.get(linked);
  if (other?.same_as) {
    return {
      found: `${linked}, which is linked to ${other.same_as}`,
      expected: "the incident at the end of the links",
    };
  }
  if (other) return null;
  return {
    found: `the incident ${linked}, which is not among the records read`,
    expected: "the id of an incident",
    hint: "incidents that come with the program are read with --builtin",
  };
}
