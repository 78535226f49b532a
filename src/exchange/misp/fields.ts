/** Where the fields of a MISP galaxy threat-actor cluster go. https://www.misp-galaxy.org */
export const MISP_FIELDS = [
  { theirs: "value", ours: "names", about: "the main name", exact: true },
  { theirs: "uuid", ours: "imported.id, references", about: "as it is", exact: true },
  { theirs: "meta.synonyms", ours: "names", about: "the same as the main name, according to the galaxy", exact: true },
  { theirs: "meta.origin:*", ours: "names: used_by", about: "who uses the name", exact: false },
  {
    theirs: "meta.name-attribution",
    ours: "names: used_by",
    about: "who uses the name, where the galaxy's producers are imported with it",
    exact: false,
  },
  { theirs: "meta.country", ours: "country", about: "ISO 3166-1", exact: false },
  { theirs: "meta.cfr-suspected-state-sponsor", ours: "sponsor", about: "its name", exact: false },
  { theirs: "meta.since", ours: "active_since", about: "where it is a date", exact: false },
  {
    theirs: "related",
    ours: "related",
    about: "part-of and successor-of, among the actors of the same cluster",
    exact: false,
  },
] as const;

export type MispField = (typeof MISP_FIELDS)[number]["theirs"];
