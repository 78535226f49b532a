import { readdirSync, readFileSync } from "node:fs";
import { stringify } from "yaml";
import { type Catalog, linkCatalog } from "../src/record/catalog.ts";
import { type AnyRecordFile, FOLDER_OF, RECORD_KINDS, type RecordKind } from "../src/record/record-kinds.ts";
import type { Incident } from "../src/record/records.ts";
import type { Voice } from "../src/record/terms.ts";
import { readRecord } from "../src/store/read-record.ts";

/** A record as YAML text, or as a plain object in the shape of the file, where what its kind requires may be left out. */
export type Sketch = string | { readonly [key: string]: unknown };

/** Records by kind and id. */
export type Sketches = { readonly [Kind in RecordKind]?: { readonly [id: string]: Sketch } };

/** The day on which the source `gazette` was published, and with it every claim that says nothing else. */
export const GAZETTE_DAY = "2021-06-15";

const SOURCES = {
  gazette: { kind: "press", publisher: "The Harbour Gazette", title: "Quayside news", published: GAZETTE_DAY },
  almanac: { kind: "press", publisher: "The Undated Almanac", title: "Odds and ends" },
};

const BASE = { added: "2026-01-05", revised: "2026-01-05" };

const EVENT = {
  title: "Cargo lists copied",
  summary: "Somebody copied cargo lists.",
  statements: [{ says: "reports", source: "gazette" }],
  dates: { disclosed: [{ when: GAZETTE_DAY, source: "gazette" }] },
  ...BASE,
};

/**
 * Reads records through the reader and links them, with the vocabularies of the data set. Throws where one has a
 * problem. Every plain object may cite the sources `gazette` (press, dated) and `almanac` (press, undated).
 */
export function buildCatalog(sketches: Sketches): Catalog {
  return linkCatalog([...VOCABULARIES, ...readSketches(sketches)]);
}

/** The same records as files, not yet linked. */
export function readSketches(sketches: Sketches): AnyRecordFile[] {
  return RECORD_KINDS.flatMap((kind) =>
    Object.entries(sketches[kind] ?? {}).map(([id, sketch]) => readSketch(kind, id, sketch)),
  );
}

/** An incident of a catalog; throws where it has none of that id. */
export function takeIncident(catalog: Catalog, id: string): Incident {
  const incident = catalog.incidents.get(id);
  if (!incident) throw new Error(`no incident ${id} in the catalog`);
  return incident;
}

/** The keys of a claim that tell who speaks and when; without a day the claim has no date. */
export function spoken(by: Voice, who: string, date?: string) {
  return { by, who, ...(date ? { date, source: "gazette" } : { source: "almanac" }) };
}

function readSketch(kind: RecordKind, id: string, sketch: Sketch): AnyRecordFile {
  const text = typeof sketch === "string" ? sketch : stringify(complete(kind, id, sketch));
  const { record, problems } = readRecord({ kind, id, origin: "test", file: `${id}.yaml` }, text);
  if (!record) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  return record;
}

function complete(kind: RecordKind, id: string, sketch: { readonly [key: string]: unknown }) {
  const sources = { ...SOURCES, ...(typeof sketch.sources === "object" ? sketch.sources : {}) };
  switch (kind) {
    case "incident":
      return { ...EVENT, kind: "intrusion", ...sketch, sources };
    case "campaign":
      return { ...EVENT, title: nameOf(id), ...sketch, sources };
    case "company":
      return {
        names: [{ name: nameOf(id), kind: "brand" }],
        country: "NL",
        sector: "transport",
        ...BASE,
        ...sketch,
        sources,
      };
    case "actor":
      return { names: [{ name: nameOf(id) }], ...BASE, ...sketch, sources };
    case "tally":
      return { title: nameOf(id), date: GAZETTE_DAY, list: "none", source: "gazette", ...BASE, ...sketch, sources };
    default:
      return { ...BASE, ...sketch };
  }
}

function nameOf(id: string): string {
  return id
    .split("-")
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(" ");
}

function readVocabularies(): AnyRecordFile[] {
  const folder = new URL(`../data/${FOLDER_OF.vocabulary}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) =>
      readSketch("vocabulary", file.slice(0, -".yaml".length), readFileSync(new URL(file, folder), "utf8")),
    );
}

const VOCABULARIES = readVocabularies();
