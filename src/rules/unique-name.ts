import type { NameHit, NameIndex } from "../record/name-index.ts";
import type { RecordFile } from "../record/record-kinds.ts";
import type { RecordBase } from "../record/records.ts";
import { type Finding, isKind, type Rule } from "./rule.ts";

export const uniqueName: Rule = {
  id: "unique-name",
  level: "error",
  about: "a name leads to one company, and to one actor, at each step of the look-up",
  check(record, { catalog }) {
    if (isKind(record, "company")) return findShared(record, catalog.companyNames, catalog.companies);
    if (isKind(record, "actor")) return findShared(record, catalog.actorNames, catalog.actors);
    return [];
  },
};

// Catalogues give one name to several; what was imported from them keeps its names, and a look-up lists all it finds.
function findShared(
  { id, value }: RecordFile<"company" | "actor">,
  index: NameIndex,
  records: ReadonlyMap<string, RecordBase>,
): Finding[] {
  if (value.imported) return [];
  const isCurated = (hit: NameHit) => !records.get(hit.id)?.imported;
  return value.names.flatMap(({ name }, at): Finding[] => {
    const hits = index.sharing(name);
    const own = hits.find((hit) => hit.id === id && hit.step !== "id");
    const other = own && hits.find((hit) => hit.id !== id && hit.step === own.step && isCurated(hit));
    return other ? [sharedName(name, at, other)] : [];
  });
}

function sharedName(name: string, at: number, other: NameHit): Finding {
  return {
    path: ["names", at, "name"],
    found: `the name ${name}, which ${other.id} has too`,
    expected: "a name of one record only",
    hint: "write how the two are told apart, such as the country, or take it from one of them",
  };
}
