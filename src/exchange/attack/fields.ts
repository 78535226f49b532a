/** Where the fields of an ATT&CK group, an intrusion set of STIX 2.1, go. https://attack.mitre.org */
export const ATTACK_FIELDS = [
  { theirs: "name", ours: "names", about: "the main name", exact: true },
  { theirs: "aliases", ours: "names", about: "overlaps with the main name, according to ATT&CK", exact: true },
  { theirs: "external_references", ours: "references", about: "the number of the group and its page", exact: false },
  { theirs: "modified", ours: "sources", about: "the day of the catalogue's entry", exact: false },
  { theirs: "id", ours: "imported.id", about: "as it is", exact: true },
  { theirs: "first_seen", ours: "active_since", about: "the day of it", exact: false },
  { theirs: "revoked", ours: "withdrawn", about: "with the group that took its place", exact: false },
  { theirs: "x_mitre_deprecated", ours: "withdrawn", about: "as deprecated", exact: false },
] as const;

export type AttackField = (typeof ATTACK_FIELDS)[number]["theirs"];
