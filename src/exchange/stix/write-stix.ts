import type { IncidentAnswer } from "../../query/incident-answer.ts";
import { compareText } from "../../record/date-summary.ts";
import type { ExportInput, WrittenExport } from "../export-input.ts";
import { LossCounts } from "../loss-counts.ts";
import { STIX_FIELDS, type StixField } from "./fields.ts";
import { createProducer } from "./identities.ts";
import { createIncident, type IncidentObjects } from "./incidents.ts";
import { type StixObject, stixId } from "./stix-object.ts";

/**
 * The incidents as a STIX 2.1 bundle with the objects they point to, by type and id. The same data give the same bytes;
 * an object has the same id whatever else is selected. The bundle's own id hangs on all others, so that every object is
 * held as its text before the first is told.
 */
export function writeStix(input: ExportInput): WrittenExport {
  const losses = new LossCounts(STIX_FIELDS);
  return { text: writeBundle(input, losses), losses: () => losses.list() };
}

function* writeBundle({ rows, catalog }: ExportInput, losses: LossCounts<StixField>): Iterable<string> {
  const texts = new Map<string, string>();
  const keep = (object: StixObject) => {
    if (!texts.has(object.id)) texts.set(object.id, indent(object));
  };
  keep(createProducer());
  for (const { answer } of rows) {
    const made = createIncident(answer, catalog);
    const parts = [[made.incident], made.events, made.figures, made.data, made.consequences, made.money, made.notes];
    for (const object of [...parts.flat(), ...made.others]) keep(object);
    countLosses(answer, made, losses);
  }
  const ids = [...texts.keys()].toSorted(compareText);
  const head = JSON.stringify({ type: "bundle", id: stixId("bundle", ids.join("\n")) }, null, 2).slice(0, -2);
  yield `${head},\n  "objects": [`;
  for (const [at, id] of ids.entries()) yield `${at === 0 ? "" : ","}${texts.get(id)}`;
  yield "\n  ]\n}\n";
}

/** An object as it stands in the list of a bundle. */
function indent(object: StixObject): string {
  const [open, close] = ['{\n  "objects": [', "\n  ]\n}"];
  return JSON.stringify({ objects: [object] }, null, 2).slice(open.length, -close.length);
}

const WHOLE = ["id", "kind", "status", "added", "revised"] as const satisfies readonly StixField[];
const LISTS = ["impact", "companies", "campaigns", "attribution", "actions"] as const satisfies readonly StixField[];

function countLosses(answer: IncidentAnswer, made: IncidentObjects, losses: LossCounts<StixField>): void {
  for (const field of WHOLE) losses.add(field, { mapped: 1 });
  for (const field of LISTS) losses.add(field, all(answer[field].length));
  for (const field of ["title", "summary", "verdict"] as const) {
    losses.add(field, all(answer[field] === null ? 0 : 1));
  }
  losses.add("withdrawn", all(answer.withdrawn ? 1 : 0));
  for (const clock of ["occurred", "discovered", "disclosed"] as const) losses.add(clock, all(answer[clock] ? 1 : 0));
  const timed = made.events.filter((event) => "start_time" in event || "end_time" in event).length;
  losses.add("dates", { values: answer.dates.length, mapped: timed, text: answer.dates.length - timed });
  countFigures(answer, made, losses);
  // Of every incident some source is named; those without a day are references only, which are fields of STIX too.
  losses.add("sources", all(answer.sources.length));
  losses.add("data", all(answer.data.length));
  losses.add("data_claims", all(made.data.length));
  losses.add("statements", { values: answer.statements.length, text: answer.statements.length });
  losses.add("volume", { values: answer.volume.length, text: answer.volume.length });
  for (const field of ["consequences", "money"] as const) {
    const [values, mapped] = [answer[field].length, made[field].length];
    losses.add(field, { values, mapped, text: values - mapped });
  }
}

function countFigures(
  { affected, affected_claims }: IncidentAnswer,
  made: IncidentObjects,
  losses: LossCounts<StixField>,
): void {
  const counted = made.figures.filter((figure) => "impacted_entity_counts" in figure).length;
  const records = affected_claims.filter(({ unit, count }) => unit === "records" && count !== null).length;
  const mapped = made.figures.length === 0 ? 0 : counted + records;
  losses.add("affected_claims", { values: affected_claims.length, mapped, text: affected_claims.length - mapped });
  if (affected) {
    const isEntity = affected.count !== null && affected.unit !== "records" && !affected.claimed;
    losses.add("affected", isEntity ? { mapped: 1 } : { text: 1 });
  }
}

function all(count: number) {
  return { values: count, mapped: count };
}
