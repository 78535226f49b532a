import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { CatalogSummary } from "../../record/catalog.ts";
import type { Cells } from "../../record/incident-columns.ts";
import { type AddedRecord, ColumnWriter } from "./column-writer.ts";
import type { CompiledRows } from "./compiled-rows.ts";
import { encodeColumns, type WriteBytes } from "./encode-columns.ts";
import { digestOf, FOLDER_SIZE, type SourceStamp } from "./fingerprint.ts";
import {
  type AnsweredKind,
  answersFile,
  COMPILED_FORMAT,
  type CompiledLayout,
  type CompiledMeta,
  FILE,
} from "./format.ts";

const PIECE = 1 << 20;

/** Writes a compiled catalog into a new folder, one record at a time; of the records themselves nothing is kept. */
export class CatalogWriter {
  readonly #folder: string;
  readonly #columns = new ColumnWriter();
  readonly #file: number;
  readonly #answers = new Map<string, ReturnType<typeof encodeColumns>>();
  #pending: Uint8Array[] = [];
  #size = 0;
  #at = 0;
  #isOpen = true;

  /**
   * Begins with nothing, or with an older catalog but for the incidents that `dropped` names. Throws where the folder
   * cannot be made.
   */
  constructor(folder: string, older: CompiledRows | null = null, dropped: ReadonlySet<string> = new Set()) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    if (older) {
      older.copyRecords(join(folder, FILE.records));
      this.#columns.load(older, dropped);
      this.#at = older.meta.sizes[FILE.records] ?? 0;
    }
    this.#file = openSync(join(folder, FILE.records), "a");
  }

  /** Adds a record with its line, which `lineOf` makes; an incident with its cells. Ids must be unique within a kind. */
  add(record: AddedRecord, line: Uint8Array, cells: Cells | null): void {
    this.#columns.add(record, { at: this.#at, length: line.length }, cells);
    this.#pending.push(line);
    this.#at += line.length;
    this.#size += line.length;
    if (this.#size > PIECE) this.#flush();
  }

  /** Keeps an answer about every record of a kind, in the order of their ids. */
  keepAnswers(kind: AnsweredKind, texts: readonly string[]): void {
    const name = answersFile(kind);
    this.#answers.set(
      name,
      withFile(join(this.#folder, name), (write) => encodeColumns(texts.length, { answer: { texts } }, write)),
    );
  }

  /** Writes everything but the summary, for which readers wait until `seal`. */
  finish(stamps: readonly SourceStamp[], key: string): (summary: CatalogSummary) => void {
    this.#flush();
    this.close();
    const layout = this.#columns.finish((name, use) => withFile(join(this.#folder, name), use));
    const sources = withFile(join(this.#folder, FILE.sources), (write) => encodeStamps(stamps, write));
    const own = new Map([...this.#answers, [FILE.sources, sources]]);
    const complete: CompiledLayout = {
      ...layout,
      files: { ...layout.files, ...mapValues(own, ({ file }) => file) },
      sizes: { ...layout.sizes, [FILE.records]: this.#at, ...mapValues(own, ({ size }) => size) },
    };
    const seal = (summary: CatalogSummary) => {
      const meta: CompiledMeta = { format: COMPILED_FORMAT, key, ...complete, summary };
      writeFileSync(join(this.#folder, FILE.meta), JSON.stringify(meta));
    };
    seal(NO_SUMMARY);
    return seal;
  }

  /** Lets go of the files. */
  close(): void {
    if (this.#isOpen) closeSync(this.#file);
    this.#isOpen = false;
  }

  #flush(): void {
    writeFully(this.#file, Buffer.concat(this.#pending));
    [this.#pending, this.#size] = [[], 0];
  }
}

const NO_SUMMARY: CatalogSummary = { updated: null, incidents: 0, companies: 0, actors: 0 };

/** The line of a record in the file of records. */
export function lineOf(record: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(record)}\n`);
}

function mapValues<Value, Made>(values: ReadonlyMap<string, Value>, make: (value: Value) => Made) {
  return Object.fromEntries([...values].map(([name, value]) => [name, make(value)]));
}

function withFile<Result>(path: string, use: (write: WriteBytes) => Result): Result {
  const file = openSync(path, "w");
  try {
    return use((bytes) => writeFully(file, bytes));
  } finally {
    closeSync(file);
  }
}

// On a disk that is nearly full fewer bytes are written than were given, without an error.
function writeFully(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
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
