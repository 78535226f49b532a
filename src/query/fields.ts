import { labelOf } from "../record/catalog.ts";
import type { Figure, Statement } from "../record/claim.ts";
import { readEdtf } from "../record/edtf.ts";
import { showAffected, showFigure, showUncounted, sizeOf } from "../record/show-values.ts";
import type { DataAnswer } from "./data-standing.ts";
import { askActions, derivedFields, unique } from "./derived-fields.ts";
import { askClock, askWords, contractField, dateField, type Field } from "./field.ts";
import type { IncidentRow } from "./incident-answer.ts";
import { knownWords } from "./known-words.ts";
import { shapes } from "./output-shapes.ts";

function showStatement({ says, about, by }: Statement): string {
  return `${says}${about === "event" ? "" : ` the ${about}`} (${by ?? "nobody"})`;
}

function showPublished(figure: Figure): string {
  const of = [figure.part, figure.whose].filter((mark) => mark !== null);
  return `${[showFigure(figure), ...of].join(", ")} (${figure.by ?? "nobody"})`;
}

function hasNumber({ count, low, high }: Figure): boolean {
  return count !== null || low !== null || high !== null;
}

function saidTypes(data: readonly DataAnswer[]): string[] {
  return data.filter(({ standing }) => standing !== "not-taken").map(({ type }) => type);
}

const idOf = ({ id }: IncidentRow["answer"]) => id;

/** THE field table: the contract fields in their published order, then the fields that are worked out from them. */
export const fields: readonly Field[] = [
  contractField("id", "company whose systems were reached / year of the first report - short name", shapes.text, idOf, {
    sort: ({ answer }) => answer.id,
    order: "id",
    ask: { by: "name", kind: "incident" },
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
      ask: askWords(knownWords.kind, ({ answer }) => [answer.kind]),
    },
  ),
  contractField(
    "impact",
    "what it came to: data taken, service stopped, none …",
    shapes.textList,
    ({ impact }) => impact,
    {
      group: ({ answer }) => answer.impact,
      ask: askWords(knownWords.impact, ({ answer }) => answer.impact),
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
      ask: askWords(knownWords.status, ({ answer }) => [...(answer.withdrawn ? ["withdrawn"] : []), answer.status]),
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
    ask: { by: "name", kind: "company" },
  }),
  contractField("campaigns", "operations that it belongs to", shapes.campaigns, ({ campaigns }) => campaigns, {
    show: ({ answer }) => answer.campaigns.map(({ campaign }) => campaign).join("; "),
    ask: { by: "name", kind: "campaign" },
  }),
  dateField("occurred", "when it happened, as the best voice dates it"),
  dateField("discovered", "when the victim learned of it"),
  dateField("disclosed", "when it was first public"),
  contractField("dates", "every date claim, with its clock", shapes.dates, ({ dates }) => dates, {
    show: ({ answer }) => answer.dates.map(({ clock, edtf, by }) => `${clock} ${edtf} (${by ?? "nobody"})`).join("; "),
    ask: { by: "date", of: ({ incident }) => incident.dates.map(({ when }) => when) },
  }),
  contractField("affected", "the headline figure", shapes.affected, ({ affected }) => affected, {
    show: ({ answer }) => showAffected(answer.affected) || showUncounted(answer.affected_claims),
    sort: ({ answer }) => answer.affected && sizeOf(answer.affected),
    order: "figure",
    filter: "--min-affected",
    ask: { by: "number", of: ({ answer }) => (answer.affected ? [sizeOf(answer.affected)] : []) },
  }),
  contractField("affected_claims", "every published figure", shapes.figures, (answer) => answer.affected_claims, {
    show: ({ answer }) => answer.affected_claims.map(showPublished).join("; "),
    ask: { by: "number", of: ({ answer }) => answer.affected_claims.filter(hasNumber).map(sizeOf) },
  }),
  contractField("data", "types of data and how they stand, all voices heard", shapes.data, ({ data }) => data, {
    show: ({ answer }, { catalog }) =>
      answer.data.map(({ type, standing }) => `${labelOf(catalog, "data-types", type)} (${standing})`).join("; "),
    group: ({ answer }) => saidTypes(answer.data),
    label: (key, catalog) => labelOf(catalog, "data-types", key),
    filter: "--data",
    ask: askWords(knownWords.data, ({ answer }) => saidTypes(answer.data)),
  }),
  contractField("data_claims", "every claim about types of data", shapes.dataClaims, (answer) => answer.data_claims, {
    show: ({ answer }) =>
      answer.data_claims.map(({ type, says, by }) => `${type} ${says} (${by ?? "nobody"})`).join("; "),
  }),
  contractField("attribution", "who is said to have done it", shapes.attribution, ({ attribution }) => attribution, {
    show: ({ answer }) =>
      unique(answer.attribution.map(({ name, says, by }) => `${name} ${says} (${by ?? "nobody"})`)).join("; "),
    ask: { by: "name", kind: "actor" },
  }),
  contractField(
    "verdict",
    "attributed, suspected, self-claimed, disputed, or null",
    shapes.optionalText,
    ({ verdict }) => verdict,
    {
      group: ({ answer }) => unique([answer.verdict]),
      sort: ({ answer }) => answer.verdict,
      ask: askWords(knownWords.verdict, ({ answer }) => [answer.verdict]),
    },
  ),
  contractField("actions", "VERIS 1.4 varieties", shapes.textList, ({ actions }) => actions, {
    ask: askActions,
  }),
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
    ask: askClock("added"),
  }),
  contractField("revised", "the day the record was last changed", shapes.day, ({ revised }) => revised, {
    sort: ({ answer }) => answer.revised,
    ask: { by: "date", of: ({ answer }) => [readEdtf(answer.revised)] },
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
  contractField("match", "certain, or possible where a date is uncertain", shapes.text, ({ match }) => match, {
    ask: null,
  }),
  contractField("via", "the owner that led to it by roll-up", shapes.optionalText, ({ via }) => via, { ask: null }),
  ...derivedFields,
];

export const contractFields: readonly Field[] = fields.filter(({ contract }) => contract);
