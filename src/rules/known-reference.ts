import type { Catalog } from "../record/catalog.ts";
import { companyOf } from "../record/fill-records.ts";
import type { FieldPath } from "../record/problem.ts";
import { type AnyRecordFile, FOLDER_OF, type RecordKind } from "../record/record-kinds.ts";
import { nearest } from "./nearest.ts";
import { type Finding, isKind, type Rule } from "./rule.ts";

export const knownReference: Rule = {
  id: "known-reference",
  level: "error",
  about: "every company, actor, campaign, incident and tally that a record names by id has a record",
  check(record, { catalog }) {
    return [...referencesOf(record), ...successorOf(record)].flatMap((reference): Finding[] => {
      const known = knownIds(catalog, reference.kind);
      if (known.has(reference.id)) return [];
      return [
        {
          path: reference.path,
          found: `the ${reference.kind} ${reference.id}, which has no record`,
          expected: `a file ${FOLDER_OF[reference.kind]}/${reference.id}.yaml`,
          ...nearest(reference.id, [...known.keys()]),
        },
      ];
    });
  },
};

type ReferenceKind = Exclude<RecordKind, "vocabulary">;

interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly path: FieldPath;
}

function knownIds(catalog: Catalog, kind: ReferenceKind): ReadonlyMap<string, unknown> {
  return {
    company: catalog.companies,
    actor: catalog.actors,
    campaign: catalog.campaigns,
    incident: catalog.incidents,
    tally: catalog.tallies,
  }[kind];
}

function referencesOf(record: AnyRecordFile): Reference[] {
  if (isKind(record, "incident")) {
    const { companies, campaigns, attribution } = record.value;
    return [
      { kind: "company", id: companyOf(record.id), path: [] },
      ...listed("company", companies, ["companies"], "company"),
      ...listed("campaign", campaigns, ["campaigns"], "campaign"),
      ...listed("actor", attribution, ["attribution"], "actor"),
    ];
  }
  if (isKind(record, "campaign")) return listed("actor", record.value.attribution, ["attribution"], "actor");
  if (isKind(record, "company")) return listed("company", record.value.owners, ["owners"], "company");
  if (isKind(record, "actor")) return listed("actor", record.value.related, ["related"], "actor");
  if (isKind(record, "tally")) {
    return [
      { kind: "company", id: record.value.company, path: ["company"] },
      ...(record.value.incidents ?? []).map((id, at): Reference => ({ kind: "incident", id, path: ["incidents", at] })),
    ];
  }
  return [];
}

function successorOf({ kind, value }: AnyRecordFile): Reference[] {
  if (kind === "vocabulary" || !("withdrawn" in value) || value.withdrawn?.successor === undefined) return [];
  return [{ kind, id: value.withdrawn.successor, path: ["withdrawn", "successor"] }];
}

function listed<Key extends string>(
  kind: ReferenceKind,
  entries: readonly { readonly [K in Key]?: string | undefined }[] | undefined,
  path: FieldPath,
  key: Key,
): Reference[] {
  return (entries ?? []).flatMap((entry, at) => {
    const id: string | undefined = entry[key];
    return id === undefined ? [] : [{ kind, id, path: [...path, at, key] }];
  });
}
