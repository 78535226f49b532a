import type { NameHit } from "./name-index.ts";
import type { Actor, Campaign, Company, NameRelationClaim, RecordBase } from "./records.ts";
import type { NameRelation } from "./terms.ts";

/** The ways to a record of any kind: its id and its older ids. */
export function namesOfRecord({ id, formerly }: Pick<RecordBase, "id" | "formerly">): NameHit[] {
  return [
    { id, step: "id", name: id, kind: "id" },
    ...formerly.map((old): NameHit => ({ id, step: "id", name: old, kind: "former id" })),
  ];
}

export function namesOfCompany(company: Company): NameHit[] {
  const { id, name: main, names } = company;
  const own = names.map(({ name, kind }): NameHit => {
    return { id, step: name === main || kind === "legal" ? "main name" : "other name", name, kind };
  });
  return [...namesOfRecord(company), ...own];
}

export function namesOfActor(actor: Actor): NameHit[] {
  const { id, name: main, names } = actor;
  const own = names.map(({ name, used_by, relations }): NameHit => {
    const kind = used_by ? `name used by ${used_by}` : "name";
    const step = name === main ? "main name" : "other name";
    return { id, step, name, kind, relations: step === "main name" ? [] : relations.map(sayRelation) };
  });
  return [...namesOfRecord(actor), ...own];
}

export function namesOfCampaign(campaign: Campaign): NameHit[] {
  const { id, title, names } = campaign;
  return [
    ...namesOfRecord(campaign),
    ...(title ? [{ id, step: "main name", name: title, kind: "title" } satisfies NameHit] : []),
    ...names.map(({ name }): NameHit => ({ id, step: "other name", name, kind: "name" })),
  ];
}

const RELATION = {
  same: "the same, says",
  overlaps: "overlaps with it, says",
  "part-of": "a part of it, says",
  disputed: "disputed by",
} as const satisfies Record<NameRelation, string>;

function sayRelation({ is, according_to }: NameRelationClaim): string {
  return `${RELATION[is]} ${according_to}`;
}
