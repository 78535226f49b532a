import type { Catalog } from "../record/catalog.ts";
import type { NameIndex } from "../record/name-index.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import type { Rule } from "./rule.ts";

export const uniqueId: Rule = {
  id: "unique-id",
  level: "error",
  about: "an id is never reused, not even one that a record has given up",
  check(record, { catalog }) {
    const former = "formerly" in record.value ? (record.value.formerly ?? []) : [];
    return former.flatMap((id, at) => {
      const holder = indexOf(record, catalog)
        ?.sharing(id)
        .find((hit) => hit.step === "id" && hit.id !== record.id);
      if (!holder) return [];
      return [
        {
          path: ["formerly", at],
          found: `${id}, which leads to ${holder.id} too`,
          expected: "an id of this record only",
        },
      ];
    });
  },
};

function indexOf(record: AnyRecordFile, catalog: Catalog): NameIndex | null {
  switch (record.kind) {
    case "incident":
      return catalog.incidentNames;
    case "company":
      return catalog.companyNames;
    case "actor":
      return catalog.actorNames;
    case "campaign":
      return catalog.campaignNames;
    default:
      return null;
  }
}
