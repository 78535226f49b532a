import { type ExportMapping, PLACELESS } from "../export-mapping.ts";
import type { FieldMapping } from "../field-mapping.ts";

/** One field of VERIS beside one of ours, what an import reads from it, if anything, and what an export writes. */
interface VerisRow {
  readonly theirs: string | null;
  readonly ours: string;
  readonly reads: string | null;
  readonly writes: string;
  readonly exact: boolean;
}

const EXACT_DATE = "no more exact than it is";
const IN_WORDS = "in words";

/**
 * Where the fields of VERIS 1.3.4 to 1.4.1 go, and where ours go in VERIS 1.4.1: one row for each pair, in the order of
 * our fields. Import, export, both loss reports and the help read this table; the words of the lists stand in the
 * vocabularies and in `words.ts`. Fields of VERIS without a row have no key of ours and stand under `original`, from
 * where an export puts them back. https://verisframework.org
 */
const TABLE = [
  {
    theirs: "incident_id",
    ours: "id",
    reads: "imported.id, as it is; also the end of the file's name",
    writes: "as it is; what was imported from VERIS has its id there",
    exact: true,
  },
  { theirs: "summary", ours: "title", reads: null, writes: "the first sentence of the summary", exact: false },
  {
    theirs: "summary",
    ours: "summary",
    reads: "quoted under original; never our summary",
    writes: "as it is, after the title",
    exact: false,
  },
  {
    theirs: "security_incident",
    ours: "kind",
    reads: null,
    writes: "a confirmed attempt is a near miss; other kinds in words",
    exact: false,
  },
  {
    theirs: "attribute.confidentiality.data_disclosure",
    ours: "impact",
    reads: "Yes is taken, or exposed by a slip; Potentially is possibly taken; so is said of the data",
    writes: "taken is Yes, exposed is Potentially; none has no field",
    exact: false,
  },
  {
    theirs: "attribute.availability.variety",
    ours: "impact",
    reads: "Destruction is data destroyed, Interruption is service stopped",
    writes: "the same the other way round",
    exact: false,
  },
  { theirs: "impact.loss", ours: "impact", reads: null, writes: "money taken is Asset and fraud", exact: false },
  {
    theirs: "security_incident",
    ours: "status",
    reads: "statements: the catalogue reports the event; a near miss is an attempt, a false positive is refuted",
    writes: "confirmed is Confirmed, refuted is False positive, all between is Suspected and told in words",
    exact: false,
  },
  { theirs: "notes", ours: "statements", reads: null, writes: IN_WORDS, exact: false },
  {
    theirs: "victim.victim_id",
    ours: "companies",
    reads: "found by its names, or a company of its own",
    writes: "the first victim; suppliers and those only named in words",
    exact: false,
  },
  {
    theirs: "victim.country",
    ours: "companies",
    reads: "the company's country: ISO 3166-1, where it is one",
    writes: "the company's country",
    exact: false,
  },
  {
    theirs: "victim.industry",
    ours: "companies",
    reads: "the company's sector: that which the NAICS code begins with",
    writes: "the NAICS code of its sector",
    exact: false,
  },
  {
    theirs: "victim.secondary.victim_id",
    ours: "companies",
    reads: "data owners where data was at stake, else named",
    writes: "other victims and data owners",
    exact: false,
  },
  { theirs: "campaign_id", ours: "campaigns", reads: null, writes: "the first; others are lost", exact: false },
  {
    theirs: "timeline.incident.year",
    ours: "occurred",
    reads: EXACT_DATE,
    writes: "its beginning; where no year is known that of the first report, as notes tell",
    exact: true,
  },
  { theirs: "timeline.incident.month", ours: "occurred", reads: EXACT_DATE, writes: EXACT_DATE, exact: true },
  { theirs: "timeline.incident.day", ours: "occurred", reads: EXACT_DATE, writes: EXACT_DATE, exact: true },
  {
    theirs: "timeline.discovery",
    ours: "discovered",
    reads: null,
    writes: "the days between, where both days are exact",
    exact: false,
  },
  {
    theirs: "plus.timeline.notification.year",
    ours: "disclosed",
    reads: EXACT_DATE,
    writes: "its beginning",
    exact: true,
  },
  {
    theirs: "plus.timeline.notification.month",
    ours: "disclosed",
    reads: EXACT_DATE,
    writes: EXACT_DATE,
    exact: true,
  },
  { theirs: "plus.timeline.notification.day", ours: "disclosed", reads: EXACT_DATE, writes: EXACT_DATE, exact: true },
  { theirs: "notes", ours: "dates", reads: null, writes: "every claim in words", exact: false },
  {
    theirs: "attribute.confidentiality.data_total",
    ours: "affected",
    reads: "a figure of the whole in records; a zero is not known",
    writes: "a whole number that is not the attacker's alone; VERIS counts records, so the unit is told in words",
    exact: true,
  },
  {
    theirs: "attribute.confidentiality.data.amount",
    ours: "affected_claims",
    reads: null,
    writes: "records of one type; all in words",
    exact: false,
  },
  {
    theirs: "attribute.confidentiality.data",
    ours: "data",
    reads: "types; amounts are figures of a part, in records",
    writes: "what was or may have been got; not-taken in words",
    exact: false,
  },
  { theirs: "notes", ours: "data_claims", reads: null, writes: IN_WORDS, exact: false },
  {
    theirs: "actor.external.name",
    ours: "attribution",
    reads: "where the name leads to an actor on record; others are not spread",
    writes: "where the verdict is attributed, who is, with kind and country; all that is said in words",
    exact: false,
  },
  { theirs: "notes", ours: "verdict", reads: null, writes: IN_WORDS, exact: false },
  {
    theirs: "action.*.variety",
    ours: "actions",
    reads: "category/variety; new words pass through",
    writes: "the word of VERIS; one that it has not is Other",
    exact: true,
  },
  {
    theirs: "impact.overall_amount",
    ours: "consequences",
    reads: "a loss, where the currency is given",
    writes: "the one loss nobody denies; penalties and the like in words, since VERIS would add them up",
    exact: false,
  },
  {
    theirs: "impact.iso_currency_code",
    ours: "consequences",
    reads: "the currency of the loss",
    writes: "its currency",
    exact: false,
  },
  { theirs: "notes", ours: "money", reads: null, writes: IN_WORDS, exact: false },
  { theirs: "notes", ours: "volume", reads: null, writes: IN_WORDS, exact: false },
  {
    theirs: "reference",
    ours: "sources",
    reads: "each web address is a source",
    writes: "the addresses; title, publisher and day are lost",
    exact: false,
  },
  {
    theirs: "plus.created",
    ours: "added",
    reads: "without a notification, it was disclosed some time until that day",
    writes: "as it is",
    exact: false,
  },
  {
    theirs: "plus.modified",
    ours: "revised",
    reads: "the day of the catalogue's entry, among the sources",
    writes: "as it is",
    exact: false,
  },
  { theirs: "notes", ours: "withdrawn", reads: null, writes: IN_WORDS, exact: false },
  { theirs: null, ours: "same_as", reads: null, writes: PLACELESS.same_as, exact: false },
  {
    theirs: "source_id",
    ours: "imported",
    reads: "imported.catalogue; vcdb is the VERIS Community Database",
    writes: "that of its catalogue, if that was VERIS; otherwise lost",
    exact: false,
  },
  {
    theirs: "schema_version",
    ours: "original",
    reads: "as it is, like everything that has no row here",
    writes: "back in its place, if it was VERIS; fields of ours that were changed since win over it; otherwise lost",
    exact: false,
  },
  { theirs: null, ours: "match", reads: null, writes: PLACELESS.match, exact: false },
  { theirs: null, ours: "via", reads: null, writes: PLACELESS.via, exact: false },
] as const satisfies readonly VerisRow[];

type Row = (typeof TABLE)[number];

export type VerisField = Extract<Row, { readonly reads: string }>["theirs"];
export type VerisExport = Row["ours"];

const isRead = (row: Row): row is Extract<Row, { readonly reads: string }> => row.reads !== null;

/** Where the fields of VERIS go. */
export const VERIS_FIELDS: readonly (FieldMapping & { readonly theirs: VerisField })[] = TABLE.filter(isRead).map(
  ({ theirs, ours, reads, exact }) => ({ theirs, ours, about: reads, exact }),
);

/** Where our fields go. */
export const VERIS_EXPORTS: readonly (ExportMapping & { readonly ours: VerisExport })[] = [
  ...new Set(TABLE.map(({ ours }) => ours)),
].map((ours) => {
  const rows = TABLE.filter((row) => row.ours === ours);
  const fields = new Set(rows.flatMap(({ theirs }) => theirs ?? []));
  const writes = new Set(rows.map((row) => row.writes));
  return { ours, theirs: [...fields].join(", ") || null, about: [...writes].join("; ") };
});
