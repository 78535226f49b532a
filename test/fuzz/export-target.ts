import { writeBibtex } from "../../src/exchange/citations/write-bibtex.ts";
import { writeCsl } from "../../src/exchange/citations/write-csl.ts";
import { writeCsv } from "../../src/exchange/csv/write-csv.ts";
import { writeParquet } from "../../src/exchange/parquet/write-parquet.ts";
import { allRecords, gatherRecords } from "../../src/exchange/records/gather-records.ts";
import { writeRecords } from "../../src/exchange/records/write-records.ts";
import { writeStix } from "../../src/exchange/stix/write-stix.ts";
import { writeVeris } from "../../src/exchange/veris/write-veris.ts";
import { answerActor } from "../../src/query/actor-answer.ts";
import { answerCampaign } from "../../src/query/campaign-answer.ts";
import { answerCompany } from "../../src/query/company-answer.ts";
import { compareTally } from "../../src/query/compare-tally.ts";
import { NO_CRITERIA, STATUS_CHOICES } from "../../src/query/criteria.ts";
import { fields } from "../../src/query/fields.ts";
import { answerIncident, createJudge, type IncidentRow, type Judge } from "../../src/query/incident-answer.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { type Catalog, linkCatalog } from "../../src/record/catalog.ts";
import { type AnyRecordFile, FACT_KINDS, type FactKind } from "../../src/record/record-kinds.ts";
import { renderMarkdownPage } from "../../src/render/markdown-page.ts";
import { checkRecord } from "../../src/rules/check-records.ts";
import { surveyCatalog } from "../../src/rules/rule.ts";
import { LIMITS } from "../../src/store/limits.ts";
import { readRecord } from "../../src/store/read-record.ts";
import { buildCatalog } from "../build-catalog.ts";
import { readCorpus, readHarbour, type Target } from "./target.ts";

/** The record whose place a text takes, of each kind. Each of them is in some export. */
const PLACES: Readonly<Record<FactKind, string>> = {
  incident: "gullwick-ferries/2021-booking-desk",
  company: "gullwick-ferries",
  actor: "grey-heron",
  campaign: "low-tide-2024",
  tally: "gullwick-third-since-2021",
};

let known: readonly AnyRecordFile[] | null = null;
function others({ kind, id }: AnyRecordFile): readonly AnyRecordFile[] {
  known ??= [...buildCatalog({}).files.all(), ...readHarbour()];
  return known.filter((one) => one.kind !== kind || one.id !== id);
}

/** The record that a text holds, of the first kind that it is. */
function readAny(text: string): AnyRecordFile | null {
  if (Buffer.byteLength(text) > LIMITS.recordBytes) return null;
  for (const kind of FACT_KINDS) {
    const { record } = readRecord({ kind, id: PLACES[kind], origin: "fuzz", file: "fuzz.yaml" }, text);
    if (record !== null) return record;
  }
  return null;
}

/** A record of any kind that is sound goes out in every format and answer, and what is JSON can be read again. */
function feedExports(text: string): void {
  const record = readAny(text);
  if (record === null) return;
  const catalog = linkCatalog([...others(record), record]);
  const around = surveyCatalog(catalog, "2026-11-22");
  if (checkRecord(record, around, true).some(({ level }) => level === "error")) return;
  const { rows } = selectIncidents(catalog, { ...NO_CRITERIA, statuses: STATUS_CHOICES });
  if (rows.length < 5) throw new Error("incidents are not found");
  const judge = createJudge(catalog, "official");
  answerAll(catalog, rows, judge);
  const input = { rows, catalog, fieldContext: { catalog, clock: "disclosed" as const }, fields };
  JSON.parse([...writeStix(input).text].join(""));
  JSON.parse([...writeVeris({ ...input, answerOf: (incident) => answerIncident(incident, judge) }).text].join(""));
  JSON.parse(writeCsl(input));
  writeBibtex(input);
  for (const _ of writeParquet(input));
  for (const _ of writeCsv(input, { excel: true }));
  const answers = rows.map(({ answer }) => answer);
  for (const _ of renderMarkdownPage(answers.length, answers, catalog));
  for (const _ of writeRecords(gatherRecords(rows, catalog)));
  const lines = [...writeRecords(allRecords(catalog))];
  const own = lines.map((line) => JSON.parse(line)).find(({ kind, id }) => kind === record.kind && id === record.id);
  if (JSON.stringify(own?.record) !== JSON.stringify(record.value)) throw new Error("goes out as another record");
}

function answerAll(catalog: Catalog, rows: readonly IncidentRow[], judge: Judge): void {
  for (const company of catalog.companies.values()) answerCompany(company, rows, catalog);
  for (const actor of catalog.actors.values()) answerActor(actor, rows, catalog);
  for (const campaign of catalog.campaigns.values()) answerCampaign(campaign, rows, judge);
  for (const tally of catalog.tallies.values()) compareTally(tally, catalog);
}

export const exportsTarget: Target = {
  corpus: () => readCorpus("test/fixtures/harbour", ".yaml"),
  feed: feedExports,
  most: LIMITS.recordBytes,
};
