import type { Catalog } from "../../record/catalog.ts";
import type { Campaign } from "../../record/records.ts";
import { createActor } from "./actors.ts";
import { toReference } from "./describe.ts";
import { relateActor } from "./relationships.ts";
import { createObject, type StixObject, stixId } from "./stix-object.ts";

/**
 * A campaign with whom it is attributed to. Its dates have no fidelity in STIX, and so are told by its incidents; its
 * own figures are left to them too.
 */
export function createCampaign(id: string, catalog: Catalog): StixObject[] {
  const record = catalog.campaigns.get(id);
  if (!record) return [];
  const ref = stixId("campaign", id);
  return [
    createObject(ref, record, {
      name: record.title ?? id,
      description: record.summary ?? undefined,
      aliases: aliasesOf(record),
      revoked: record.withdrawn ? true : undefined,
      external_references: [{ source_name: "breaches", external_id: id }, ...record.sources.map(toReference)],
    }),
    ...record.attribution.flatMap((entry) => [
      createActor(entry, record, catalog),
      relateActor(entry, ref, record, catalog),
    ]),
  ];
}

function aliasesOf({ title, names }: Campaign): string[] {
  return [...new Set(names.map(({ name }) => name))].filter((name) => name !== title);
}
