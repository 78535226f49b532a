import type { AnyRecordFile } from "../record/record-kinds.ts";
import { CatalogWriter, lineOf } from "../store/compiled/catalog-writer.ts";
import { CompiledRows } from "../store/compiled/compiled-rows.ts";
import { holdTheSame, isImported, mergeById } from "../store/load-records.ts";
import type { ReadBatch, ReadOther } from "./compile-batch.ts";
import type { Crew } from "./compile-crew.ts";
import type { Sources } from "./compile-sources.ts";
import type { ReadingLog } from "./reading-log.ts";
import { Unsound } from "./unsound.ts";
import { workThrough } from "./work-through.ts";

/** A record as its line, so that many of them can be held. */
interface OtherLine extends Omit<ReadOther, "length"> {
  readonly line: Uint8Array;
}

/**
 * Compiles everything but incidents, as it is in force, into a folder: in it every thread looks up what incidents speak
 * of. Throws `Unsound` where something is wrong with a record, or two of one id are both in force.
 */
export async function compileOthers(
  folder: string,
  { shipped, others }: Sources,
  crew: Crew,
  shippedGivesWay: boolean,
  log: ReadingLog,
): Promise<CompiledRows> {
  const found: OtherLine[] = shipped.filter(({ kind }) => kind !== "incident").map(toLine);
  const portions = others((file, digest) => log.noteWhole(file, digest));
  for await (const { portion, outcome } of workThrough(portions, crew, "read")) {
    if (outcome.what !== "read") throw new Unsound();
    for (const line of cutBatch(outcome)) found.push(line);
    log.note(portion, outcome.digests);
  }
  const { records, clashes } = mergeById(found, shippedGivesWay, { isImported: (one) => one.isImported, areEqual });
  if (clashes.length > 0) throw new Unsound();
  const writer = new CatalogWriter(folder);
  try {
    for (const { line } of records) {
      const record = readLine(line);
      if (record.kind !== "incident") writer.add(record, line, null);
    }
    writer.finish([], "")(NOTHING);
  } finally {
    writer.close();
  }
  return new CompiledRows(folder);
}

const NOTHING = { updated: null, incidents: 0, companies: 0, actors: 0 } as const;

function toLine(record: AnyRecordFile): OtherLine {
  const { kind, id, origin } = record;
  return { kind, id, origin, isImported: isImported(record), line: lineOf(record) };
}

function* cutBatch({ records, lines }: ReadBatch): Generator<OtherLine> {
  let at = 0;
  for (const { length, ...record } of records) {
    yield { ...record, line: lines.subarray(at, at + length) };
    at += length;
  }
}

function areEqual(a: OtherLine, b: OtherLine): boolean {
  return holdTheSame(readLine(a.line), readLine(b.line));
}

function readLine(line: Uint8Array): AnyRecordFile {
  return JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.length).toString("utf8"));
}
