import type { Catalog } from "../../record/catalog.ts";
import { labelOf } from "../../record/catalog.ts";
import type { Involvement } from "../../record/claim.ts";
import type { Company } from "../../record/records.ts";
import type { JsonObject } from "../json.ts";
import { SECTORS } from "./fields.ts";
import { createObject, FIXED_STAMP, PRODUCER_ID, type Stamp, type StixObject, stixId } from "./stix-object.ts";

/** Who made the bundle. Its day is fixed, so that the same data are the same bytes. */
export function createProducer(): StixObject {
  const producer = createObject(PRODUCER_ID, FIXED_STAMP, {
    name: "breaches",
    description: "A data set of data-breach incidents in which every fact is a claim with its source.",
    identity_class: "system",
  });
  return producer;
}

/** The identity of an organization in an incident, with where it is; one that nobody named is told apart by the incident. */
export function createIdentity(part: Involvement, incident: string, stamp: Stamp, catalog: Catalog): StixObject[] {
  const company = part.company === null ? undefined : catalog.companies.get(part.company);
  const id = part.company === null ? stixId("identity", incident, part.name) : stixId("identity", part.company);
  const country = company?.country ?? part.country;
  const sector = company?.sector ?? part.sector;
  const identity = createObject(id, company ?? stamp, {
    name: part.name,
    description: company ? describe(company) : undefined,
    identity_class: "organization",
    sectors: sector === null ? undefined : [SECTORS[sector] ?? sector],
    labels: part.unnamed ? ["unnamed"] : undefined,
    external_references: company ? referencesOf(company) : undefined,
  });
  return country === null ? [identity] : [identity, ...locate(identity.id, country, company ?? stamp, catalog)];
}

function locate(identity: string, country: string, stamp: Stamp, catalog: Catalog): StixObject[] {
  const name = labelOf(catalog, "countries", country);
  const place = country === "EU" ? { region: "europe" } : { country };
  const location = createObject(stixId("location", country), FIXED_STAMP, { name, ...place });
  const relationship = createObject(stixId("relationship", identity, "located-at", country), stamp, {
    relationship_type: "located-at",
    source_ref: identity,
    target_ref: location.id,
  });
  return [location, relationship];
}

function describe({ name, names, summary }: Company): string | undefined {
  const others = [...new Set(names.map((entry) => entry.name))].filter((other) => other !== name);
  const known = others.length === 0 ? "" : `Other names: ${others.join(", ")}.`;
  return [summary ?? "", known].filter((part) => part !== "").join(" ") || undefined;
}

function referencesOf({ id, references }: Company): JsonObject[] {
  const { lei, ticker, wikidata } = references;
  return [
    { source_name: "breaches", external_id: id },
    ...(lei === null ? [] : [{ source_name: "lei", external_id: lei }]),
    ...(ticker === null ? [] : [{ source_name: "ticker", external_id: ticker }]),
    ...(wikidata === null
      ? []
      : [{ source_name: "wikidata", external_id: wikidata, url: `https://www.wikidata.org/wiki/${wikidata}` }]),
  ];
}
