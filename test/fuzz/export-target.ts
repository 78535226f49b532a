import { writeBibtex } from "../../src/exchange/citations/write-bibtex.ts";
import { writeCsl } from "../../src/exchange/citations/write-csl.ts";
import { writeCsv } from "../../src/exchange/csv/write-csv.ts";
import { writeParquet } from "../../src/exchange/parquet/write-parquet.ts";
import { writeStix } from "../../src/exchange/stix/write-stix.ts";
import { writeVeris } from "../../src/exchange/veris/write-veris.ts";
import { NO_CRITERIA, STATUS_CHOICES } from "../../src/query/criteria.ts";
import { fields } from "../../src/query/fields.ts";
import { answerIncident, createJudge } from "../../src/query/incident-answer.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { linkCatalog } from "../../src/record/catalog.ts";
import type { AnyRecordFile } from "../../src/record/record-kinds.ts";
import { renderMarkdownPage } from "../../src/render/markdown-page.ts";
import { checkRecord } from "../../src/rules/check-records.ts";
import { surveyCatalog } from "../../src/rules/rule.ts";
import { readRecord } from "../../src/store/read-record.ts";
import { buildCatalog } from "../build-catalog.ts";
import { readHarbour } from "./target.ts";

const PLACE = {
  kind: "incident",
  id: "gullwick-ferries/2021-booking-desk",
  origin: "fuzz",
  file: "fuzz.yaml",
} as const;

let known: readonly AnyRecordFile[] | null = null;
function others(): readonly AnyRecordFile[] {
  const vocabularies = () => [...buildCatalog({}).files.all()];
  known ??= [...vocabularies(), ...readHarbour().filter(({ id }) => id !== PLACE.id)];
  return known;
}

/** An incident that is sound goes out in every format, and what is JSON can be read again. */
export function feedExports(text: string): void {
  const { record } = readRecord(PLACE, text);
  if (record === null) return;
  const catalog = linkCatalog([...others(), record]);
  const around = surveyCatalog(catalog, "2026-11-22");
  if (checkRecord(record, around, true).some(({ level }) => level === "error")) return;
  const { rows } = selectIncidents(catalog, { ...NO_CRITERIA, statuses: STATUS_CHOICES });
  if (!rows.some(({ answer }) => answer.id === PLACE.id)) throw new Error("a sound incident is not found");
  const judge = createJudge(catalog, "official");
  const input = { rows, catalog, fieldContext: { catalog, clock: "disclosed" as const }, fields };
  JSON.parse([...writeStix(input).text].join(""));
  JSON.parse([...writeVeris({ ...input, answerOf: (incident) => answerIncident(incident, judge) }).text].join(""));
  JSON.parse(writeCsl(input));
  writeBibtex(input);
  for (const _ of writeParquet(input));
  for (const _ of writeCsv(input, { excel: true }));
  const answers = rows.map(({ answer }) => answer);
  for (const _ of renderMarkdownPage(answers.length, answers, catalog));
}
