import { type Catalog, labelOf } from "../record/catalog.ts";
import type { Figure, Statement } from "../record/claim.ts";
import { showAffected, showFigure, showUncounted, sizeOf } from "../record/show-values.ts";
import { contractField, dateField, derivedField, type Field, type FieldContext, PERIOD } from "./field.ts";
import { dateOnClock, type IncidentRow } from "./incident-answer.ts";
import { shapes } from "./output-shapes.ts";

function partsOf({ answer }: IncidentRow) {
  return answer.companies.filter(({ role }) => role === "victim" || role === "data-owner");
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

function showStatement({ says, about, by }: Statement): string {
  return `${says}${about === "event" ? "" : ` the ${about}`} (${by ?? "nobody"})`;
}

function showPublished(figure: Figure): string {
  const of = [figure.part, figure.whose].filter((mark) => mark !== null);
  return `${[showFigure(figure), ...of].join(", ")} (${figure.by ?? "nobody"})`;
}

// A year or month only where the date leaves no doubt which. A span counts by its start, which `between` does not have.
function periodOf({ incident }: IncidentRow, { clock }: FieldContext, length: number): string[] {
  const date = dateOnClock(incident, clock);
  const first = date?.start.earliest?.slice(0, length);
  const last = (date?.form === "between" ? date.end : date?.start)?.latest?.slice(0, length);
  return first && first === last ? [first] : [];
}

const idOf = ({ id }: IncidentRow["answer"]) => id;
const companyName = (key: string, catalog: Catalog) => catalog.companies.get(key)?.name ?? key;
const actorName = (key: string, catalog: Catalog) => catalog.actors.get(key)?.name ?? key;

/** THE field table: the contract fields in their published order, then the fields that are worked out from them. */
export const fields: readonly Field[] = [
  contractField("id", "company whose systems were reached / year of the first report - short name", shapes.text, idOf, {
    sort: ({ answer }) => answer.id,
    order: "id",
  }),
  contractField(
    "title",
    "one line, in today's words; null in an as-of view",
    shapes.optionalText,
    ({ title }) => title,
  ),
  contractField(
    "summary",
    "two to five sentences, in today's words; null in an as-of view",
    shapes.optionalText,
    ({ summary }) => summary,
  ),
  contractField(
    "kind",
    "intrusion, attempt, exposure, misuse, loss, disruption or fraud",
    shapes.text,
    ({ kind }) => kind,
    {
      group: ({ answer }) => [answer.kind],
      sort: ({ answer }) => answer.kind,
      filter: "--kind",
    },
  ),
  contractField(
    "impact",
    "what it came to: data taken, service stopped, none …",
    shapes.textList,
    ({ impact }) => impact,
    {
      group: ({ answer }) => answer.impact,
    },
  ),
  contractField(
    "status",
    "confirmed, disputed, reported, claimed or refuted, worked out from the statements",
    shapes.text,
    ({ status }) => status,
    {
      group: ({ answer }) => [answer.status],
      sort: ({ answer }) => answer.status,
      filter: "--status",
    },
  ),
  contractField(
    "statements",
    "who said what about whether it happened",
    shapes.statements,
    ({ statements }) => statements,
    {
      show: ({ answer }) => answer.statements.map(showStatement).join("; "),
    },
  ),
  contractField("companies", "organizations and their roles", shapes.companies, ({ companies }) => companies, {
    show: ({ answer }) => answer.companies.map(({ name, role }) => `${name} (${role})`).join("; "),
  }),
  contractField("campaigns", "operations that it belongs to", shapes.campaigns, ({ campaigns }) => campaigns, {
    show: ({ answer }) => answer.campaigns.map(({ campaign }) => campaign).join("; "),
  }),
  dateField("occurred", "when it happened, as the best voice dates it"),
  dateField("discovered", "when the victim learned of it"),
  dateField("disclosed", "when it was first public"),
  contractField("dates", "every date claim, with its clock", shapes.dates, ({ dates }) => dates, {
    show: ({ answer }) => answer.dates.map(({ clock, edtf, by }) => `${clock} ${edtf} (${by ?? "nobody"})`).join("; "),
  }),
  contractField("affected", "the headline figure", shapes.affected, ({ affected }) => affected, {
    show: ({ answer }) => showAffected(answer.affected) || showUncounted(answer.affected_claims),
    sort: ({ answer }) => answer.affected && sizeOf(answer.affected),
    order: "figure",
    filter: "--min-affected",
  }),
  contractField("affected_claims", "every published figure", shapes.figures, (answer) => answer.affected_claims, {
    show: ({ answer }) => answer.affected_claims.map(showPublished).join("; "),
  }),
  contractField("data", "types of data and how they stand, all voices heard", shapes.data, ({ data }) => data, {
    show: ({ answer }, { catalog }) =>
      answer.data.map(({ type, standing }) => `${labelOf(catalog, "data-types", type)} (${standing})`).join("; "),
    group: ({ answer }) => answer.data.filter(({ standing }) => standing !== "not-taken").map(({ type }) => type),
    label: (key, catalog) => labelOf(catalog, "data-types", key),
    filter: "--data",
  }),
  contractField("data_claims", "every claim about types of data", shapes.dataClaims, (answer) => answer.data_claims, {
    show: ({ answer }) =>
      answer.data_claims.map(({ type, says, by }) => `${type} ${says} (${by ?? "nobody"})`).join("; "),
  }),
  contractField("attribution", "who is said to have done it", shapes.attribution, ({ attribution }) => attribution, {
    show: ({ answer }) =>
      unique(answer.attribution.map(({ name, says, by }) => `${name} ${says} (${by ?? "nobody"})`)).join("; "),
  }),
  contractField(
    "verdict",
    "attributed, suspected, self-claimed, disputed, or null",
    shapes.optionalText,
    ({ verdict }) => verdict,
    {
      group: ({ answer }) => unique([answer.verdict]),
      sort: ({ answer }) => answer.verdict,
    },
  ),
  contractField("actions", "VERIS 1.4 varieties", shapes.textList, ({ actions }) => actions),
  contractField(
    "consequences",
    "penalties, settlements, arrests …, with stage and case",
    shapes.consequences,
    ({ consequences }) => consequences,
    {
      show: ({ answer }) => answer.consequences.map(({ kind }) => kind).join("; "),
    },
  ),
  contractField("money", "amounts stolen, demanded, paid, recovered", shapes.money, ({ money }) => money, {
    show: ({ answer }) => answer.money.map(({ kind, amount, currency }) => `${kind} ${amount} ${currency}`).join("; "),
  }),
  contractField("volume", "how much data", shapes.volume, ({ volume }) => volume, {
    show: ({ answer }) => answer.volume.map(({ amount, unit }) => `${amount} ${unit}`).join("; "),
  }),
  contractField("sources", "where it is written", shapes.sources, ({ sources }) => sources, {
    show: ({ answer }) => answer.sources.map(({ url, publisher }) => url ?? publisher).join("; "),
  }),
  contractField("added", "the day the record entered the data set", shapes.day, ({ added }) => added, {
    sort: ({ answer }) => answer.added,
    filter: "--clock added --since --until",
  }),
  contractField("revised", "the day the record was last changed", shapes.day, ({ revised }) => revised, {
    sort: ({ answer }) => answer.revised,
  }),
  contractField(
    "withdrawn",
    "null, or why the record no longer stands",
    shapes.withdrawn,
    ({ withdrawn }) => withdrawn,
    {
      show: ({ answer }) => answer.withdrawn?.because ?? "",
    },
  ),
  contractField(
    "same_as",
    "the incident that this one turned out to be, where it is counted; or null",
    shapes.optionalText,
    (answer) => answer.same_as,
  ),
  contractField(
    "imported",
    "the catalogue that it was imported from, its id there, the day and the licence; or null",
    shapes.imported,
    ({ imported }) => imported,
    { show: ({ answer }) => answer.imported?.catalogue ?? "" },
  ),
  contractField(
    "original",
    "what the catalogue has that no other field holds, as it was; or null",
    shapes.original,
    ({ original }) => original,
  ),
  contractField("match", "certain, or possible where a date is uncertain", shapes.text, ({ match }) => match),
  contractField("via", "the owner that led to it by roll-up", shapes.optionalText, ({ via }) => via),
  derivedField(
    "company",
    "victims and data owners",
    (row) => unique(partsOf(row).map(({ company, name }) => company ?? name)),
    {
      label: companyName,
      sort: (row) => partsOf(row)[0]?.name ?? null,
      filter: "--company",
    },
  ),
  derivedField("role", "roles of the companies", ({ answer }) => unique(answer.companies.map(({ role }) => role)), {
    filter: "--role",
  }),
  derivedField(
    "country",
    "countries of victims and data owners",
    (row) => unique(partsOf(row).map(({ country }) => country)),
    {
      label: (key, catalog) => labelOf(catalog, "countries", key),
      show: (row) => unique(partsOf(row).map(({ country }) => country)).join("; "),
      filter: "--country",
    },
  ),
  derivedField(
    "sector",
    "sectors of victims and data owners",
    (row) => unique(partsOf(row).map(({ sector }) => sector)),
    {
      label: (key, catalog) => labelOf(catalog, "sectors", key),
      filter: "--sector",
    },
  ),
  derivedField(
    "actor",
    "actors named",
    ({ answer }) => unique(answer.attribution.map(({ actor, name }) => actor ?? name)),
    {
      label: actorName,
      filter: "--actor",
    },
  ),
  derivedField("campaign", "campaigns", ({ answer }) => unique(answer.campaigns.map(({ campaign }) => campaign)), {
    label: (key, catalog) => catalog.campaigns.get(key)?.title ?? key,
    filter: "--campaign",
  }),
  derivedField("action", "VERIS 1.4 varieties", ({ answer }) => answer.actions, { filter: "--action" }),
  derivedField("year", "year on the chosen clock", (row, context) => periodOf(row, context, 4), PERIOD),
  derivedField("month", "month on the chosen clock", (row, context) => periodOf(row, context, 7), PERIOD),
];

export const contractFields: readonly Field[] = fields.filter(({ contract }) => contract);
