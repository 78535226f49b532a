import { constants, copyFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DamagedForm } from "../../record/damaged-form.ts";
import type { AnyRecordFile, RecordKind } from "../../record/record-kinds.ts";
import { Columns } from "./columns.ts";
import { FilePages } from "./file-pages.ts";
import { type AnsweredKind, answersFile, type CompiledMeta, FILE } from "./format.ts";
import { openPieces, type Pieces } from "./open-pieces.ts";
import { readMeta } from "./read-meta.ts";
import { sumOf } from "./sum-of.ts";

const AHEAD = 1 << 18;
const SMALLEST = 1 << 14;

/**
 * A compiled catalog on disk: of columns and records only what is asked for is read. Every reader throws `DamagedForm`
 * where what it reads is not as it was written.
 */
export class CompiledRows {
  readonly meta: CompiledMeta;
  readonly #folder: string;
  readonly #pages = new Map<string, FilePages>();
  readonly #columns = new Map<string, Columns>();
  #records: Pieces | null = null;
  #buffer = Buffer.alloc(0);
  /** The part of the file of records that the buffer holds. */
  #window = { start: 0, end: 0 };

  /** Throws where the folder holds no compiled catalog of this program's format. */
  constructor(folder: string) {
    this.meta = readMeta(folder);
    for (const [name, size] of Object.entries(this.meta.sizes)) {
      const found = statSync(join(folder, name), { throwIfNoEntry: false })?.size;
      if (found !== size) throw new DamagedForm(folder, `found ${name} of ${found} bytes, expected ${size}`);
    }
    this.#folder = folder;
  }

  columns(file: string): Columns {
    const known = this.#columns.get(file);
    if (known) return known;
    const layout = this.meta.files[file];
    if (!layout) throw new Error(`the compiled catalog has no file ${file}`);
    const columns = new Columns(this.#pagesOf(file), layout);
    this.#columns.set(file, columns);
    return columns;
  }

  /** The row of a record, or -1. */
  find(kind: RecordKind, id: string): number {
    const [first, count] = this.meta.kinds[kind];
    return this.columns(FILE.rows).findText("id", id, first, first + count);
  }

  idAt(row: number): string {
    return this.columns(FILE.rows).textAt("id", row);
  }

  read(row: number): AnyRecordFile {
    const rows = this.columns(FILE.rows);
    const [at, length] = [rows.numberAt("at", row), rows.numberAt("length", row)];
    const line = this.#bytes(at, length);
    if (line.length !== length || sumOf(line) !== rows.numberAt("sum", row)) {
      throw new DamagedForm(this.#folder, `the record of row ${row} is not as it was written`);
    }
    return JSON.parse(line.toString("utf8"));
  }

  /** What was kept of an answer about the record of a kind, by its number among those; null where nothing was. */
  answerAt(kind: AnsweredKind, number: number): string | null {
    const file = answersFile(kind);
    return Object.hasOwn(this.meta.files, file) ? this.columns(file).textAt("answer", number) : null;
  }

  /** Every record, in the order of kinds and ids. */
  readAll(): AnyRecordFile[] {
    return [...this.readEach()];
  }

  /** The same, one by one. */
  *readEach(): Iterable<AnyRecordFile> {
    for (let row = 0; row < this.columns(FILE.rows).length; row += 1) yield this.read(row);
  }

  /** All bytes of one of the files of columns. */
  bytesOf(file: string): Uint8Array {
    return this.#pagesOf(file).all();
  }

  /** Copies the file of records, as it is. */
  copyRecords(path: string): void {
    copyFileSync(join(this.#folder, FILE.records), path, constants.COPYFILE_FICLONE);
  }

  /** Reads everything. */
  check(): void {
    for (const file of Object.keys(this.meta.files)) this.bytesOf(file);
    for (const _ of this.readEach());
  }

  /** Lets go of the files, which are opened again where more of them is asked for. Windows moves no folder with an open file. */
  close(): void {
    for (const pages of this.#pages.values()) pages.close();
    this.#records?.close();
    this.#records = null;
  }

  #pagesOf(file: string): FilePages {
    const known = this.#pages.get(file);
    if (known) return known;
    const pages = new FilePages(this.#folder, file, this.meta.sizes[file] ?? 0, this.meta.sums[file] ?? "");
    this.#pages.set(file, pages);
    return pages;
  }

  // Run through in order, records are read in large pieces; picked out here and there, each by itself.
  #bytes(at: number, length: number): Buffer {
    const { start, end } = this.#window;
    if (at < start || at + length > end) this.#fill(at, at === end ? Math.max(length, AHEAD) : length);
    const from = at - this.#window.start;
    return this.#buffer.subarray(from, from + length);
  }

  #fill(at: number, length: number): void {
    this.#records ??= openPieces(this.#folder, FILE.records);
    if (this.#buffer.length < length) this.#buffer = Buffer.allocUnsafeSlow(Math.max(length, SMALLEST));
    this.#window = { start: at, end: at + this.#records.read(this.#buffer.subarray(0, length), at) };
  }
}

/** Null where a folder holds no compiled catalog that this program can read. */
export function tryOpen(folder: string): CompiledRows | null {
  try {
    return new CompiledRows(folder);
  } catch {
    return null;
  }
}
