import type { SourceFile } from "../record/schema/source.ts";
import { type Finding, isKind, type Rule } from "./rule.ts";

const OFFICIAL: readonly SourceFile["kind"][] = ["court", "litigant", "government", "regulator", "press"];

export const personCited: Rule = {
  id: "person-cited",
  level: "error",
  about: "a natural person is named only where a charge, a verdict or that person's own public admission is cited",
  check(record) {
    if (!isKind(record, "actor")) return [];
    const { kind, person, sources } = record.value;
    if (person === undefined) return kind !== undefined && isOnePerson(kind) ? [unfounded(kind)] : [];
    if (person.basis === "admission") return [];
    const kinds = person.source.map((key) => sources?.[key]?.kind);
    if (kinds.some((kind) => kind !== undefined && OFFICIAL.includes(kind))) return [];
    return [
      {
        path: ["person", "source"],
        found: `a ${person.basis} known from ${kinds.join(", ")} alone`,
        expected: `a source of kind ${OFFICIAL.join(", ")}`,
      },
    ];
  },
};

function unfounded(kind: string): Finding {
  return {
    path: ["kind"],
    found: `${kind} without the block person`,
    expected: "person, with the charge, the verdict or the admission",
    hint: "leave the actor's record out where there is none",
  };
}

/** Whether a kind of the vocabulary stands for one human being; the others can be groups. */
export function isOnePerson(kind: string): boolean {
  return ["former-employee", "acquaintance", "insider", "executive", "system-admin", "developer"].includes(kind);
}
