import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { CatalogSummary } from "../../record/catalog.ts";
import type { Cells } from "../../record/incident-columns.ts";
import type { AnyRecordFile, RecordFile } from "../../record/record-kinds.ts";
import { ColumnWriter } from "./column-writer.ts";
import { encodeColumns, type WriteBytes } from "./encode-columns.ts";
import { digestOf, FOLDER_SIZE, type SourceStamp } from "./fingerprint.ts";
import { COMPILED_FORMAT, type CompiledMeta, FILE } from "./format.ts";

const PIECE = 1 << 20;

/** What a compiled catalog is made of. */
export interface CatalogContent {
  /** Ids must be unique within a kind. */
  readonly records: readonly AnyRecordFile[];
  /** What the columns hold of an incident. */
  readonly cellsOf: (file: RecordFile<"incident">) => Cells;
  readonly summary: CatalogSummary;
  /** The files that the records were read from. */
  readonly stamps: readonly SourceStamp[];
  /** Comes back from the reader. */
  readonly key: string;
}

/** Writes a compiled catalog into a new folder. */
export function writeCatalog(folder: string, { records, cellsOf, summary, stamps, key }: CatalogContent): void {
  mkdirSync(folder, { recursive: true });
  const columns = new ColumnWriter();
  const recordsSize = withFile(join(folder, FILE.records), (write) => {
    let [at, pending, size]: [number, Buffer[], number] = [0, [], 0];
    for (const record of records) {
      const line = Buffer.from(`${JSON.stringify(record)}\n`);
      columns.add(record, { at, length: line.length }, record.kind === "incident" ? cellsOf(record) : null);
      pending.push(line);
      at += line.length;
      size += line.length;
      if (size > PIECE) {
        write(Buffer.concat(pending));
        [pending, size] = [[], 0];
      }
    }
    write(Buffer.concat(pending));
    return at;
  });
  const layout = columns.finish((name, writeIt) => withFile(join(folder, name), writeIt));
  const sources = withFile(join(folder, FILE.sources), (write) => encodeStamps(stamps, write));
  const meta: CompiledMeta = {
    format: COMPILED_FORMAT,
    key,
    ...layout,
    files: { ...layout.files, [FILE.sources]: sources.file },
    sizes: { ...layout.sizes, [FILE.records]: recordsSize, [FILE.sources]: sources.size },
    summary,
  };
  writeFileSync(join(folder, FILE.meta), JSON.stringify(meta));
}

function withFile<Result>(path: string, use: (write: WriteBytes) => Result): Result {
  const file = openSync(path, "w");
  try {
    return use((bytes) => void writeSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

function encodeStamps(stamps: readonly SourceStamp[], write: WriteBytes) {
  return encodeColumns(
    stamps.length,
    {
      key: { texts: stamps.map(({ key }) => key) },
      digest: {
        texts: stamps.map(({ file, size, digest }) => (size === FOLDER_SIZE ? "" : (digest ?? digestOf(file)))),
      },
      size: { values: Float64Array.from(stamps, ({ size }) => size) },
      changed: { values: Float64Array.from(stamps, ({ changed }) => changed) },
    },
    write,
  );
}
