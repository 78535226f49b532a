import type { Status } from "../../record/terms.ts";
import type { ExportMapping } from "../export-mapping.ts";

/**
 * Where the fields of an incident go in VERIS 1.4.1. The words of its lists stand in the vocabularies and in `fields.ts`,
 * which import reads too. https://verisframework.org
 */
export const VERIS_EXPORTS = [
  { ours: "id", theirs: "incident_id", about: "as it is" },
  { ours: "title", theirs: "summary", about: "the first sentence of the summary" },
  { ours: "summary", theirs: "summary", about: "as it is, after the title" },
  { ours: "kind", theirs: "security_incident", about: "a confirmed attempt is a near miss; other kinds in words" },
  {
    ours: "impact",
    theirs: "attribute.confidentiality.data_disclosure, attribute.availability, impact.loss",
    about: "none has no field",
  },
  {
    ours: "status",
    theirs: "security_incident",
    about: "confirmed is Confirmed, refuted is False positive, all between is Suspected and told in words",
  },
  { ours: "statements", theirs: "notes", about: "in words" },
  {
    ours: "companies",
    theirs: "victim.victim_id, victim.secondary.victim_id",
    about: "the first victim; other victims and data owners; suppliers and those only named in words",
  },
  { ours: "campaigns", theirs: "campaign_id", about: "the first; others are lost" },
  {
    ours: "occurred",
    theirs: "timeline.incident",
    about: "its beginning, as exact as it is known; where no year is known that of the first report, as notes tell",
  },
  { ours: "discovered", theirs: "timeline.discovery", about: "the days between, where both days are exact" },
  { ours: "disclosed", theirs: "plus.timeline.notification", about: "its beginning, as exact as it is known" },
  { ours: "dates", theirs: "notes", about: "every claim in words" },
  {
    ours: "affected",
    theirs: "attribute.confidentiality.data_total",
    about: "a whole number that is not the attacker's alone; VERIS counts records, so the unit is told in words",
  },
  {
    ours: "affected_claims",
    theirs: "attribute.confidentiality.data.amount, notes",
    about: "records of one type; all in words",
  },
  {
    ours: "data",
    theirs: "attribute.confidentiality.data.variety",
    about: "what was or may have been got; not-taken in words",
  },
  { ours: "data_claims", theirs: "notes", about: "in words" },
  {
    ours: "attribution",
    theirs: "actor",
    about: "where the verdict is attributed, who is; everything said about it in words",
  },
  { ours: "verdict", theirs: "notes", about: "in words" },
  { ours: "actions", theirs: "action.*.variety", about: "the word of VERIS; one that it has not is Other" },
  {
    ours: "consequences",
    theirs: "impact.overall_amount, impact.iso_currency_code",
    about: "the one loss nobody denies; penalties and the like in words, since VERIS would add them up",
  },
  { ours: "money", theirs: "notes", about: "in words" },
  { ours: "volume", theirs: "notes", about: "in words" },
  { ours: "sources", theirs: "reference", about: "the addresses; title, publisher and day are lost" },
  { ours: "added", theirs: "plus.created", about: "as it is" },
  { ours: "revised", theirs: "plus.modified", about: "as it is" },
  { ours: "withdrawn", theirs: "notes", about: "in words" },
  { ours: "same_as", theirs: null, about: "an incident linked to another is left out where that one is exported" },
  { ours: "imported", theirs: null, about: "where an import took the record from stays in our records" },
  { ours: "original", theirs: null, about: "what only the catalogue knew stays in our records" },
  { ours: "match", theirs: null, about: "tells of the question, not of the incident" },
  { ours: "via", theirs: null, about: "tells of the question, not of the incident" },
] as const satisfies readonly ExportMapping[];

export type VerisExport = (typeof VERIS_EXPORTS)[number]["ours"];

export const SECURITY_INCIDENTS = {
  confirmed: "Confirmed",
  disputed: "Suspected",
  reported: "Suspected",
  claimed: "Suspected",
  refuted: "False positive",
} as const satisfies Record<Status, string>;

export const UNKNOWN = ["Unknown"] as const;
