/**
 * Where the fields of VERIS 1.3.4 to 1.4.1 go. Fields without a row have no key of ours and stand under `original`.
 * https://verisframework.org
 */
export const VERIS_FIELDS = [
  { theirs: "incident_id", ours: "imported.id", about: "as it is; also the end of the file's name", exact: true },
  { theirs: "schema_version", ours: "original", about: "as it is", exact: false },
  { theirs: "source_id", ours: "imported.catalogue", about: "vcdb is the VERIS Community Database", exact: false },
  {
    theirs: "security_incident",
    ours: "statements",
    about: "the catalogue reports the event; a near miss is an attempt, a false positive is refuted",
    exact: false,
  },
  { theirs: "reference", ours: "sources", about: "each web address is a source", exact: false },
  { theirs: "summary", ours: "original", about: "quoted; never our summary", exact: false },
  { theirs: "victim.victim_id", ours: "companies", about: "found by its names, or a company of its own", exact: false },
  { theirs: "victim.country", ours: "company: country", about: "ISO 3166-1, where it is one country", exact: false },
  {
    theirs: "victim.industry",
    ours: "company: sector",
    about: "the sector that the NAICS code begins with",
    exact: false,
  },
  {
    theirs: "victim.secondary.victim_id",
    ours: "companies",
    about: "data owners where data was at stake, else named",
    exact: false,
  },
  { theirs: "timeline.incident.year", ours: "dates.occurred", about: "no more exact than it is", exact: true },
  { theirs: "timeline.incident.month", ours: "dates.occurred", about: "no more exact than it is", exact: true },
  { theirs: "timeline.incident.day", ours: "dates.occurred", about: "no more exact than it is", exact: true },
  {
    theirs: "plus.timeline.notification.year",
    ours: "dates.disclosed",
    about: "no more exact than it is",
    exact: true,
  },
  {
    theirs: "plus.timeline.notification.month",
    ours: "dates.disclosed",
    about: "no more exact than it is",
    exact: true,
  },
  { theirs: "plus.timeline.notification.day", ours: "dates.disclosed", about: "no more exact than it is", exact: true },
  {
    theirs: "plus.created",
    ours: "dates.disclosed",
    about: "without a notification: some time until that day",
    exact: false,
  },
  { theirs: "plus.modified", ours: "sources", about: "the day of the catalogue's entry", exact: false },
  { theirs: "action.*.variety", ours: "actions", about: "category/variety; new words pass through", exact: true },
  {
    theirs: "attribute.confidentiality.data_disclosure",
    ours: "impact, data",
    about: "Yes is taken, or exposed by a slip; Potentially is possibly taken",
    exact: false,
  },
  {
    theirs: "attribute.confidentiality.data_total",
    ours: "affected",
    about: "a figure of the whole in records; a zero is not known",
    exact: true,
  },
  {
    theirs: "attribute.confidentiality.data",
    ours: "data, affected",
    about: "types; amounts are figures of a part, in records",
    exact: false,
  },
  {
    theirs: "attribute.availability.variety",
    ours: "impact",
    about: "Destruction is data destroyed, Interruption is service stopped",
    exact: false,
  },
  {
    theirs: "actor.external.name",
    ours: "attribution",
    about: "where the name leads to an actor on record; others are not spread",
    exact: false,
  },
  { theirs: "impact.overall_amount", ours: "consequences", about: "a loss, where the currency is given", exact: false },
  { theirs: "impact.iso_currency_code", ours: "consequences", about: "the currency of the loss", exact: false },
] as const;

export type VerisField = (typeof VERIS_FIELDS)[number]["theirs"];

/** Our types of data for the varieties of `attribute.confidentiality.data`; a variety without a row passes through. */
export const VERIS_DATA = [
  ["Medical", "health-information"],
  ["Payment", "payment-card"],
  ["Bank", "bank-account"],
  ["Credentials", "credentials"],
  ["Internal", "internal-documents"],
  ["Source code", "source-code"],
  ["Digital certificate", "signing-certificate"],
  ["System", "network-configuration"],
  ["Personal", "personal-data"],
  ["Sensitive Personal", "sensitive-personal-data"],
] as const;

/** What `attribute.confidentiality.data_disclosure` says of the data, for an event that was no slip. */
export const VERIS_DISCLOSURE = [
  ["Yes", "taken", "data-taken"],
  ["Potentially", "possibly-taken", "data-exposed"],
  ["No", "not-taken", null],
] as const;

/** What `attribute.availability.variety` came to. */
export const VERIS_AVAILABILITY = [
  ["Destruction", "data-destroyed"],
  ["Interruption", "service-stopped"],
] as const;
