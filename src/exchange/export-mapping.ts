/** One row of a format's export table: where a field of ours goes. The writers and the help read the same table. */
export interface ExportMapping {
  /** A field of an incident, as `breaches fields` names it, or a part of one. */
  readonly ours: string;
  /** Where it stands in the other format; null where that has no place for it. */
  readonly theirs: string | null;
  /** What becomes of it on the way. */
  readonly about: string;
}

/** What becomes of the fields that speak of the record or of the question, for which no format has a place. */
export const PLACELESS = {
  same_as: "an incident linked to another is left out where that one is exported",
  match: "tells of the question, not of the incident",
  via: "tells of the question, not of the incident",
} as const;
