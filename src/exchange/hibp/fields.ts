/** Where the fields of the breach catalogue of Have I Been Pwned go. https://haveibeenpwned.com/API/v3#BreachModel */
export const HIBP_FIELDS = [
  { theirs: "Name", ours: "imported.id", about: "as it is; also the end of the file's name", exact: true },
  {
    theirs: "Title",
    ours: "companies",
    about: "found by its names or its domain, or a company of its own",
    exact: false,
  },
  {
    theirs: "Domain",
    ours: "company: domains",
    about: "finds the company, and stands in the record of a new one",
    exact: false,
  },
  { theirs: "BreachDate", ours: "dates.occurred", about: "as it is; the catalogue calls it a guide only", exact: true },
  {
    theirs: "AddedDate",
    ours: "dates.disclosed",
    about: "public some time between the breach and that day",
    exact: false,
  },
  { theirs: "ModifiedDate", ours: "sources", about: "the day of the catalogue's entry", exact: false },
  {
    theirs: "PwnCount",
    ours: "affected",
    about: "in e-mail addresses where these are among the data, else in accounts",
    exact: true,
  },
  {
    theirs: "Description",
    ours: "sources, original",
    about: "its links are sources; quoted as plain text, never our summary",
    exact: true,
  },
  { theirs: "DataClasses", ours: "data", about: "exposed; new words pass through", exact: true },
  { theirs: "DisclosureUrl", ours: "sources", about: "a source", exact: false },
  {
    theirs: "IsVerified",
    ours: "statements",
    about: "where it is not verified, a note of the statement says so",
    exact: false,
  },
  { theirs: "IsFabricated", ours: "statements", about: "where it is made up, the catalogue refutes it", exact: false },
] as const;

export type HibpField = (typeof HIBP_FIELDS)[number]["theirs"];
