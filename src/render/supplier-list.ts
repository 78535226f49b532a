import type { SupplierAnswer, SupplierIncident } from "../query/check-suppliers.ts";
import type { Catalog } from "../record/catalog.ts";
import { showInLine } from "../record/hidden-characters.ts";
import { showAffected, showDate } from "../record/show-values.ts";
import { renderGrid, widestOf } from "./grid.ts";
import type { Look } from "./look.ts";
import { showOwnership } from "./ownership-words.ts";
import { createPaint, type Paint } from "./paint.ts";
import type { RecordList } from "./records.ts";
import { nameOf, showAffectedShort, showCompanies, showTitle } from "./words.ts";

/** The columns of rows. */
export const SUPPLIER_COLUMNS = [
  ...["name", "line", "match", "company", "by", "relation", "role", "incident"],
  ...["disclosed", "status", "affected", "title", "nearest"],
];

/** The names of a list with what is known of each. Every format has every name, the unknown ones too. */
export function listSuppliers(answers: readonly SupplierAnswer[], catalog: Catalog, look: Look): RecordList {
  return {
    header: SUPPLIER_COLUMNS,
    values: () => answers,
    rows: () => answers.flatMap((answer) => describeRows(answer, catalog)),
    table: () => renderSuppliers(answers, catalog, look),
  };
}

// A row for each incident; a company without one, and an unknown name, have a row all the same.
function describeRows({ name, line, match, companies, nearest, incidents }: SupplierAnswer, catalog: Catalog) {
  const start = [name, String(line), match];
  if (companies.length === 0) return [[...start, ...Array.from({ length: 9 }, () => ""), nearest.join("; ")]];
  return companies.flatMap(({ company, by }) => {
    const own = incidents.filter((one) => one.company === company);
    if (own.length === 0) return [[...start, company, by, ...Array.from({ length: 8 }, () => "")]];
    return own.map(({ relation, owner, roles, incident }) => [
      ...start,
      company,
      by,
      relation === "owner" ? `owner ${owner}` : relation,
      roles.join("; "),
      incident.id,
      showDate(incident.disclosed),
      incident.withdrawn ? "withdrawn" : incident.status,
      showAffected(incident.affected),
      showTitle(incident, catalog),
      "",
    ]);
  });
}

function renderSuppliers(answers: readonly SupplierAnswer[], catalog: Catalog, look: Look): string {
  const paint = createPaint(look);
  const hit = answers.filter(({ incidents }) => incidents.length > 0);
  const quiet = answers.filter(({ match, incidents }) => match !== "unknown" && incidents.length === 0);
  const unknown = answers.filter(({ match }) => match === "unknown");
  return [
    ...hit.map((answer) => renderHit(answer, catalog, paint, look)),
    renderNames("No incident", quiet, look),
    renderNames("Unknown", unknown, look),
  ]
    .filter((block) => block !== "")
    .join("\n");
}

function renderHit(answer: SupplierAnswer, catalog: Catalog, paint: Paint, look: Look): string {
  const about = answer.companies.flatMap((one) => [
    `${answer.match === "certain" ? "is" : "may be"} ${one.name} (${one.company}), by ${showBy(one.by)}`,
    ...one.owners.map((owner) => `owned by ${showOwnership(owner)}`),
    ...(one.subsidiaries.length > 0 ? [`controls or controlled ${one.subsidiaries.join(", ")}`] : []),
  ]);
  const rows = answer.incidents.map((one) => [
    `${showDate(one.incident.disclosed) || "?"}${one.incident.match === "possible" ? " *" : ""}\n${showStatus(one, paint)}`,
    [`${showCompanies(one.incident, [one.company])}: ${showTitle(one.incident, catalog)}`, paint.quiet(one.incident.id)]
      .concat(showRelation(one, catalog))
      .join("\n"),
    showAffectedShort(one.incident),
  ]);
  const dates = Math.max(10, widestOf(rows.map(([date = ""]) => date)));
  return [
    `${paint.strong(showInLine(answer.name))} ${paint.quiet(`(line ${answer.line}, ${answer.match})`)}\n`,
    renderGrid(
      [{}],
      about.map((text) => [text]),
      { width: look.width, indent: 2 },
    ),
    renderGrid([{ width: dates }, { flex: 3 }, { flex: 1 }], rows, { width: look.width, indent: 2 }),
  ].join("");
}

function showStatus({ incident }: SupplierIncident, paint: Paint): string {
  return incident.withdrawn ? "withdrawn" : paint.status(incident.status);
}

function showRelation({ relation, owner }: SupplierIncident, catalog: Catalog): string[] {
  if (relation === "own") return [];
  return [relation === "owner" ? `of its owner ${nameOf(owner ?? "", catalog)}` : "of a subsidiary"];
}

function renderNames(title: string, answers: readonly SupplierAnswer[], look: Look): string {
  if (answers.length === 0) return "";
  const paint = createPaint(look);
  const rows = answers.map(({ name, line, match, companies, nearest }) => [
    name,
    paint.quiet(`line ${line}`),
    companies.length > 0
      ? `${match === "certain" ? "is" : "may be"} ${companies.map(({ company, by }) => `${company}, by ${showBy(by)}`).join("; or ")}`
      : nearest.map((id) => `${id}?`).join(" "),
  ]);
  const names = Math.min(widestOf(rows.map(([name = ""]) => name)), Math.floor(look.width / 3));
  const grid = renderGrid([{ width: names }, { width: 10 }, {}], rows, { width: look.width, indent: 2 });
  return `${paint.strong(`${title} (${answers.length})`)}\n${grid}`;
}

function showBy(by: string): string {
  return by === "legal" || by === "former" ? `${by} name` : by;
}
