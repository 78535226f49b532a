import type { FieldPath } from "../record/problem.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import { nearest } from "./nearest.ts";
import { type Finding, isKind, type Rule } from "./rule.ts";

export const knownTerm: Rule = {
  id: "known-term",
  level: "error",
  about: "data types, units, actions, sectors, countries and actor kinds are words of their vocabularies",
  check(record, { catalog }) {
    return termsOf(record).flatMap(({ vocabulary, term, path }): Finding[] => {
      const known = catalog.vocabularies.get(vocabulary);
      if (!known || known.size === 0 || known.has(term)) return [];
      const words = [...known.keys()];
      return [{ path, found: term, expected: `a word of vocabulary/${vocabulary}.yaml`, ...nearest(term, words) }];
    });
  },
};

interface UsedTerm {
  readonly vocabulary: string;
  readonly term: string;
  readonly path: FieldPath;
}

function termsOf(record: AnyRecordFile): UsedTerm[] {
  if (isKind(record, "company")) {
    const { sector, country } = record.value;
    return [
      ...(sector ? [{ vocabulary: "sectors", term: sector, path: ["sector"] }] : []),
      ...(country ? [{ vocabulary: "countries", term: country, path: ["country"] }] : []),
    ];
  }
  if (isKind(record, "actor")) {
    return record.value.kind ? [{ vocabulary: "actor-kinds", term: record.value.kind, path: ["kind"] }] : [];
  }
  if (!isKind(record, "incident") && !isKind(record, "campaign")) return [];
  const { data, affected, actions } = record.value;
  return [
    ...(data ?? []).map(({ type }, at) => ({ vocabulary: "data-types", term: type, path: ["data", at, "type"] })),
    ...(affected ?? []).flatMap(({ unit }, at) =>
      unit ? [{ vocabulary: "units", term: unit, path: ["affected", at, "unit"] }] : [],
    ),
    ...(actions ?? []).map((term, at) => ({ vocabulary: "actions", term, path: ["actions", at] })),
  ];
}
