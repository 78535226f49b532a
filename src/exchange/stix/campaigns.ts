import type { Catalog } from "../../record/catalog.ts";
import type { DateClaim } from "../../record/claim.ts";
import type { Campaign } from "../../record/records.ts";
import { showNumber } from "../../record/show-values.ts";
import { dataLabel, describeConsequence, describeFigure } from "../describe-claim.ts";
import { createActor } from "./actors.ts";
import { toReference } from "./describe.ts";
import { createNote } from "./notes.ts";
import { relateActor } from "./relationships.ts";
import { createObject, type StixObject, stixId, timeOf } from "./stix-object.ts";
import { toTimes } from "./times.ts";

/**
 * A campaign with whom it is attributed to, and a note for each of its other claims: STIX knows impacts of incidents
 * only, and for its dates no fidelity, so that every date is told in words beside the first and the last day.
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
      ...seen(record.dates),
      revoked: record.withdrawn ? true : undefined,
      external_references: [{ source_name: "breaches", external_id: id }, ...record.sources.map(toReference)],
    }),
    ...record.attribution.flatMap((entry) => [createActor(entry, catalog), relateActor(entry, ref, record, catalog)]),
    ...createNotes(record, ref, catalog),
  ];
}

function aliasesOf({ title, names }: Campaign): string[] {
  return [...new Set(names.map(({ name }) => name))].filter((name) => name !== title);
}

// The earliest beginning and the latest end that anybody tells.
function seen(dates: readonly DateClaim[]): { readonly first_seen?: string; readonly last_seen?: string } {
  const occurred = dates.filter(({ clock }) => clock === "occurred").map(({ when }) => when);
  const [first] = occurred.flatMap((when) => toTimes(when).start_time ?? []).toSorted();
  const ends = occurred.flatMap(({ form, end }) => (form === "span" ? (end.latest ?? []) : [])).toSorted();
  const last = ends.at(-1);
  return {
    ...(first === undefined ? {} : { first_seen: first }),
    ...(last === undefined || timeOf(last) < (first ?? "") ? {} : { last_seen: timeOf(last) }),
  };
}

function createNotes(record: Campaign, ref: string, catalog: Catalog): StixObject[] {
  const campaign = { ref, stamp: record };
  return [
    ...record.dates.map((claim) => createNote("date", `${claim.clock} ${claim.when.edtf}`, claim, campaign, catalog)),
    ...record.affected.map((claim) => createNote("affected", describeFigure(claim), claim, campaign, catalog)),
    ...record.data.map((claim) =>
      createNote("data", `${dataLabel(catalog, claim.type)}: ${claim.says}`, claim, campaign, catalog),
    ),
    ...record.consequences.map((claim) =>
      createNote("consequence", describeConsequence(claim, catalog), claim, campaign, catalog),
    ),
    ...record.volume.map((claim) =>
      createNote("volume", `${showNumber(claim.amount, claim.bound)} ${claim.unit}`, claim, campaign, catalog),
    ),
  ];
}
