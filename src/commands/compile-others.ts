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

/** A record as its place among the lines of a portion, so that many of them can be held. */
interface OtherLine extends ReadOther {
  readonly lines: Uint8Array;
  readonly at: number;
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
    for (const other of records) {
      const record = readOther(other);
      if (record.kind !== "incident") writer.add(record, lineAt(other), null);
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
  const lines = lineOf(record);
  return { kind, id, origin, isImported: isImported(record), length: lines.length, lines, at: 0 };
}

function* cutBatch({ records, lines }: ReadBatch): Generator<OtherLine> {
  let at = 0;
  for (const { kind, id, origin, isImported, length } of records) {
    yield { kind, id, origin, isImported, length, lines, at };
    at += length;
  }
}

function areEqual(a: OtherLine, b: OtherLine): boolean {
  return holdTheSame(readOther(a), readOther(b));
}

function lineAt({ lines, at, length }: OtherLine): Uint8Array {
  return lines.subarray(at, at + length);
}

function readOther(other: OtherLine): AnyRecordFile {
  const line = lineAt(other);
  return JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.length).toString("utf8"));
}
