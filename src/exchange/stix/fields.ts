import type { AttributionWord, ConsequenceKind, DataWord, IncidentKind, Role, Status } from "../../record/terms.ts";
import { type ExportMapping, PLACELESS } from "../export-mapping.ts";

/**
 * Where the fields of an incident go in STIX 2.1 with the Incident core extension, version 2.0.
 * https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html
 * https://github.com/oasis-open/cti-stix-common-objects/tree/main/extension-definition-specifications/incident-core
 */
export const STIX_FIELDS = [
  {
    ours: "id",
    theirs: "incident.external_references",
    about: "as external_id of breaches; the STIX id is a UUIDv5 of it",
  },
  { ours: "title", theirs: "incident.name", about: "the id in an as-of view" },
  { ours: "summary", theirs: "incident.description", about: "as it is" },
  {
    ours: "kind",
    theirs: "incident.incident_types, labels",
    about: "the nearest word of event-type-ov, ours as a label",
  },
  { ours: "impact", theirs: "incident.labels", about: "what it came to, in our words" },
  { ours: "status", theirs: "incident.determination, labels", about: "ours as a label beside the determination" },
  { ours: "statements", theirs: "note", about: "a note for each: content, author, day" },
  {
    ours: "companies",
    theirs: "identity, relationship",
    about: "the role decides the relationship, and is told in it",
  },
  {
    ours: "campaigns",
    theirs: "campaign, relationship",
    about: "associated-with; its own dates are first_seen and last_seen, and all its claims notes",
  },
  { ours: "occurred", theirs: "event", about: "the event with the label headline" },
  { ours: "discovered", theirs: "event", about: "the event with the label headline" },
  { ours: "disclosed", theirs: "event", about: "the event with the label headline" },
  {
    ours: "dates",
    theirs: "event.start_time, end_time",
    about: "with fidelity; what begins on no known day, and the marks of doubt, in words",
  },
  {
    ours: "affected",
    theirs: "incident.impacted_entity_counts",
    about: "a whole number that is not the attacker's alone",
  },
  {
    ours: "affected_claims",
    theirs: "impact",
    about: "a revised figure has superseded_by_ref; bounds, ranges and shares in words; none without data in words",
  },
  { ours: "data", theirs: "impact", about: "from the claims" },
  { ours: "data_claims", theirs: "impact.information_type, loss_type", about: "an impact for each" },
  {
    ours: "attribution",
    theirs: "relationship attributed-to",
    about: "with confidence; to a threat actor or intrusion set",
  },
  { ours: "verdict", theirs: "incident.labels", about: "as a label" },
  { ours: "actions", theirs: "incident.labels", about: "VERIS varieties as labels" },
  {
    ours: "consequences",
    theirs: "impact monetary",
    about:
      "with an amount, and paid by somebody; the same case is one impact, and who says so a note; others are notes",
  },
  { ours: "money", theirs: "impact monetary", about: "stolen, demanded, paid; attempted and recovered are notes" },
  { ours: "volume", theirs: "note", about: "in words" },
  {
    ours: "sources",
    theirs: "report, external_references",
    about: "a report on the incident for each that has a day; all are references of it",
  },
  { ours: "added", theirs: "created", about: "as it is" },
  { ours: "revised", theirs: "modified", about: "as it is" },
  { ours: "withdrawn", theirs: "incident.revoked", about: "the reason in words" },
  { ours: "same_as", theirs: null, about: PLACELESS.same_as },
  { ours: "imported", theirs: null, about: "where an import took the record from stays in our records" },
  { ours: "original", theirs: null, about: "what only the catalogue knew stays in our records" },
  { ours: "match", theirs: null, about: PLACELESS.match },
  { ours: "via", theirs: null, about: PLACELESS.via },
] as const satisfies readonly ExportMapping[];

export type StixField = (typeof STIX_FIELDS)[number]["ours"];

/** incident-determination-enum, where the incident is no attempt. */
export const DETERMINATIONS = {
  confirmed: "confirmed",
  disputed: "suspected",
  reported: "suspected",
  claimed: "suspected",
  refuted: "false-positive",
} as const satisfies Record<Status, string>;

/** event-type-ov; an attempt and a fraud are told by our own word alone. */
export const INCIDENT_TYPES = {
  intrusion: "unauthorized-access-system",
  attempt: "failed",
  exposure: "unauthorized-release",
  misuse: "unauthorized-access-information",
  loss: "equipment-loss",
  disruption: "denial-of-service",
  fraud: null,
} as const satisfies Record<IncidentKind, string | null>;

/** Relationships from an incident to an identity. */
export const ROLE_RELATIONSHIPS = {
  victim: "targets",
  "data-owner": "impacts",
  supplier: "related-to",
  named: "related-to",
} as const satisfies Record<Role, string>;

/** incident-confidentiality-loss-enum; what the attacker alone says is never more than suspected. */
export const LOSS_TYPES = {
  taken: "confirmed-loss",
  exposed: "suspected-loss",
  "possibly-taken": "suspected-loss",
  "not-taken": "none",
} as const satisfies Record<DataWord, string>;

/**
 * Confidence of an attribution, by what is said: the values for None to High of the STIX scale (appendix A).
 */
export const CONFIDENCES = {
  convicts: 85,
  finds: 85,
  admits: 85,
  attributes: 50,
  charges: 50,
  likely: 50,
  possible: 15,
  claims: 15,
} as const satisfies Record<AttributionWord, number>;

/** monetary-impact-type-ov; null where nobody who was hit pays. */
export const CONSEQUENCE_VARIETIES = {
  penalty: "legal-and-regulatory",
  settlement: "legal-and-regulatory",
  compensation: "legal-and-regulatory",
  "spending-commitment": "response-and-recovery",
  loss: "uncategorized",
  lawsuit: null,
  order: null,
  arrest: null,
  charge: null,
  conviction: null,
  finding: null,
  sanction: null,
  reward: null,
} as const satisfies Record<ConsequenceKind, string | null>;

/** industry-sector-ov for our sectors; a sector without a row passes through, since the list is open. */
export const SECTORS: { readonly [sector: string]: string } = {
  finance: "financial-services",
  health: "healthcare",
  hospitality: "hospitality-leisure",
  transport: "transportation",
  nonprofit: "non-profit",
};
