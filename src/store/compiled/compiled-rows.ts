import { openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { AnyRecordFile, RecordKind } from "../../record/record-kinds.ts";
import { Columns } from "./columns.ts";
import { COMPILED_FORMAT, type CompiledMeta, FILE } from "./format.ts";

// Neighbouring records are often read one after the other, so more is read than was asked for.
const AHEAD = 1 << 16;

/** A compiled catalog on disk: columns are read when they are first asked for, records one by one. */
export class CompiledRows {
  readonly meta: CompiledMeta;
  readonly #folder: string;
  readonly #columns = new Map<string, Columns>();
  #records: number | null = null;
  #window = { at: 0, bytes: Buffer.alloc(0) };

  /** Throws where the folder holds no compiled catalog that this program can read. */
  constructor(folder: string) {
    const meta: CompiledMeta = JSON.parse(readFileSync(join(folder, FILE.meta), "utf8"));
    if (meta.format !== COMPILED_FORMAT) throw new Error(`compiled form ${meta.format}`);
    for (const [name, size] of Object.entries(meta.sizes)) {
      if (statSync(join(folder, name)).size !== size) throw new Error(`${name} is cut off`);
    }
    this.meta = meta;
    this.#folder = folder;
  }

  columns(file: string): Columns {
    const known = this.#columns.get(file);
    if (known) return known;
    const columns = new Columns(readFileSync(join(this.#folder, file)));
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
    const at = rows.numbers("at")[row] ?? 0;
    const length = rows.integers("length")[row] ?? 0;
    return JSON.parse(this.#bytes(at, length).toString("utf8"));
  }

  /** Every record, in the order of kinds and ids. */
  readAll(): AnyRecordFile[] {
    return Array.from({ length: this.columns(FILE.rows).length }, (_, row) => this.read(row));
  }

  #bytes(at: number, length: number): Buffer {
    const from = at - this.#window.at;
    if (from < 0 || from + length > this.#window.bytes.length) this.#fill(at, length);
    const start = at - this.#window.at;
    return this.#window.bytes.subarray(start, start + length);
  }

  #fill(at: number, length: number): void {
    this.#records ??= openSync(join(this.#folder, FILE.records), "r");
    const bytes = Buffer.allocUnsafe(Math.max(length, AHEAD));
    const read = readSync(this.#records, bytes, 0, bytes.length, at);
    this.#window = { at, bytes: bytes.subarray(0, read) };
  }
}
