import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { CatalogSummary } from "../../record/catalog.ts";
import { compareText } from "../../record/date-summary.ts";
import { type AnyRecordFile, RECORD_KINDS, type RecordKind } from "../../record/record-kinds.ts";
import { encodeColumns } from "./encode-columns.ts";
import { digestOf, FOLDER_SIZE, type SourceStamp } from "./fingerprint.ts";
import { COMPILED_FORMAT, type CompiledMeta, FILE, NAMED_KINDS, namesFile } from "./format.ts";
import { daysOf, linksOf, namesOf } from "./record-columns.ts";

const PIECE = 1 << 20;

/** Where a record's line lies in the file of records, in bytes. */
interface Place {
  readonly file: AnyRecordFile;
  readonly at: number;
  readonly length: number;
}

/** What a compiled catalog is made of. */
export interface CatalogContent {
  /** Ids must be unique within a kind. */
  readonly records: readonly AnyRecordFile[];
  readonly summary: CatalogSummary;
  /** The files that the records were read from. */
  readonly stamps: readonly SourceStamp[];
  /** Comes back from the reader. */
  readonly key: string;
}

/** Writes a compiled catalog into a new folder. */
export function writeCatalog(folder: string, { records, summary, stamps, key }: CatalogContent): void {
  mkdirSync(folder, { recursive: true });
  const rows = arrangeRows(writeRecords(join(folder, FILE.records), records));
  const sizes: Record<string, number> = { [FILE.records]: rows.reduce((sum, { length }) => sum + length, 0) };
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    sizes[name] = content.length;
  };
  const incidents = rows.flatMap(({ file }) => (file.kind === "incident" ? [file] : []));
  write(FILE.rows, encodeRows(rows));
  write(FILE.links, encodeColumns({ lists: linksOf(incidents, (kind) => codesOf(rows, kind)) }));
  write(FILE.days, encodeColumns({ integers: daysOf(incidents) }));
  for (const kind of NAMED_KINDS) {
    const names = namesOf(rows.flatMap(({ file }) => (file.kind === kind ? [file] : [])));
    write(namesFile(kind), encodeColumns({ texts: names }));
  }
  write(FILE.sources, encodeStamps(stamps));
  const meta: CompiledMeta = { format: COMPILED_FORMAT, key, ...describeRows(rows), sizes, summary };
  writeFileSync(join(folder, FILE.meta), JSON.stringify(meta));
}

function writeRecords(path: string, records: readonly AnyRecordFile[]): Place[] {
  const file = openSync(path, "w");
  const places: Place[] = [];
  let [at, pending, size]: [number, Buffer[], number] = [0, [], 0];
  const flush = () => {
    writeSync(file, Buffer.concat(pending));
    [pending, size] = [[], 0];
  };
  try {
    for (const record of records) {
      const line = Buffer.from(`${JSON.stringify(record)}\n`);
      places.push({ file: record, at, length: line.length });
      pending.push(line);
      at += line.length;
      size += line.length;
      if (size > PIECE) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  return places;
}

function arrangeRows(places: readonly Place[]): Place[] {
  return RECORD_KINDS.flatMap((kind) =>
    places.filter(({ file }) => file.kind === kind).toSorted((a, b) => compareText(a.file.id, b.file.id)),
  );
}

function encodeRows(rows: readonly Place[]): Uint8Array {
  return encodeColumns({
    texts: { id: rows.map(({ file }) => file.id) },
    numbers: { at: Float64Array.from(rows, ({ at }) => at) },
    integers: { length: Int32Array.from(rows, ({ length }) => length) },
  });
}

/** The place of each id among those of its kind. */
function codesOf(rows: readonly Place[], kind: RecordKind): ReadonlyMap<string, number> {
  const own = rows.filter(({ file }) => file.kind === kind);
  return new Map(own.map(({ file }, code) => [file.id, code]));
}

function describeRows(rows: readonly Place[]): Pick<CompiledMeta, "kinds" | "vocabularies"> {
  const range = (kind: RecordKind): [number, number] => {
    const first = rows.findIndex(({ file }) => file.kind === kind);
    return [Math.max(first, 0), rows.filter(({ file }) => file.kind === kind).length];
  };
  const vocabularies: Record<string, string[]> = {};
  for (const { file } of rows) {
    if (file.kind !== "vocabulary") continue;
    const name = file.value.adds_to ?? file.id;
    vocabularies[name] = [...(vocabularies[name] ?? []), file.id];
  }
  return {
    kinds: {
      incident: range("incident"),
      company: range("company"),
      actor: range("actor"),
      campaign: range("campaign"),
      tally: range("tally"),
      vocabulary: range("vocabulary"),
    },
    vocabularies,
  };
}

function encodeStamps(stamps: readonly SourceStamp[]): Uint8Array {
  return encodeColumns({
    texts: {
      key: stamps.map(({ key }) => key),
      digest: stamps.map(({ file, size, digest }) => (size === FOLDER_SIZE ? "" : (digest ?? digestOf(file)))),
    },
    numbers: {
      size: Float64Array.from(stamps, ({ size }) => size),
      changed: Float64Array.from(stamps, ({ changed }) => changed),
    },
  });
}
