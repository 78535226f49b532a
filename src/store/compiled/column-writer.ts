import { compareText } from "../../record/date-summary.ts";
import { type Cells, ID_COLUMNS } from "../../record/incident-columns.ts";
import { type AnyRecordFile, RECORD_KINDS, type RecordFile, type RecordKind } from "../../record/record-kinds.ts";
import { leadsElsewhere } from "../../record/same-as.ts";
import type { CompiledRows } from "./compiled-rows.ts";
import { type ColumnContent, encodeColumns, type WriteBytes } from "./encode-columns.ts";
import { type ColumnFile, type CompiledLayout, FILE, LINKED, NAMED_KINDS, namesFile } from "./format.ts";
import { GrowingNames } from "./growing-names.ts";
import { GrowingRows } from "./growing-rows.ts";
import { GrowingWords } from "./growing-words.ts";
import { readNumberColumns, readRows, readWordColumns } from "./read-columns.ts";

/** Where a record's line lies in the file of records, in bytes. */
export interface RecordPlace {
  readonly at: number;
  readonly length: number;
  /** As `sumOf` has it. */
  readonly sum: number;
}

/** An incident as far as its columns hang on it; its cells tell the rest. */
export interface AddedIncident {
  readonly kind: "incident";
  readonly id: string;
  readonly value: Pick<RecordFile<"incident">["value"], "same_as" | "formerly">;
}

export type AddedRecord = Exclude<AnyRecordFile, RecordFile<"incident">> | AddedIncident;

/** Opens a file of the catalog by its name, has it written, and closes it. */
export type WithFile = <Result>(file: string, use: (write: WriteBytes) => Result) => Result;

/** Gathers the columns of a catalog, one record at a time in any order; of the records themselves nothing is kept. */
export class ColumnWriter {
  readonly #rows = new GrowingRows();
  readonly #counts = new Map<RecordKind, number>();
  readonly #words = new Map<string, GrowingWords>();
  readonly #numbers = new Map<string, number[]>();
  readonly #names = new Map(NAMED_KINDS.map((kind) => [kind, new GrowingNames()]));
  readonly #vocabularies: Record<string, string[]> = {};
  #older: CompiledRows | null = null;
  /** Where in the file of records what is new begins. */
  #begin = 0;
  /** The former ids of the incidents of the older catalog that were left out, by their ids. */
  readonly #gone = new Map<string, string>();

  /** Adds a record with the place of its line; an incident with its cells, which name the same columns for every one. */
  add(record: AddedRecord, { at, length, sum }: RecordPlace, cells: Cells | null): void {
    const { kind, id } = record;
    const number = this.#counts.get(kind) ?? 0;
    this.#counts.set(kind, number + 1);
    const same_as = record.kind === "incident" ? (record.value.same_as ?? null) : null;
    this.#rows.push({ kind, id, same_as, number, at, length, sum });
    if (cells) this.#addCells(cells);
    if (record.kind !== "tally" && record.kind !== "vocabulary") this.#names.get(record.kind)?.add(record);
    if (record.kind === "vocabulary") {
      const name = record.value.adds_to ?? id;
      this.#vocabularies[name] = [...(this.#vocabularies[name] ?? []), id];
    }
  }

  /** Begins with an older catalog but for some of its incidents. Names of every other kind stay as they are there. */
  load(older: CompiledRows, dropped: ReadonlySet<string>): void {
    this.#older = older;
    this.#begin = older.meta.sizes[FILE.records] ?? 0;
    for (const [column, words] of readWordColumns(older)) this.#words.set(column, new GrowingWords(words));
    for (const [column, numbers] of readNumberColumns(older)) this.#numbers.set(column, [...numbers]);
    for (const row of readRows(older)) {
      this.#counts.set(row.kind, row.number + 1);
      const isIncident = row.kind === "incident";
      const [same_as = null] = isIncident ? this.#wordsAt(ID_COLUMNS.sameAs, row.number) : [];
      if (!isIncident || !dropped.has(row.id)) this.#rows.push({ same_as, ...row });
      else this.#gone.set(row.id, this.#wordsAt(ID_COLUMNS.formerly, row.number).join(" "));
    }
  }

  #wordsAt(column: string, number: number): string[] {
    return this.#words.get(column)?.at(number) ?? [];
  }

  // Former ids, and ids of incidents that came, are names; most changes leave them alone.
  #haveNamesChanged(): boolean {
    const added = this.#listIncidents((place) => place >= this.#begin);
    const isSame = ({ id, formerly }: NamedIncident) => this.#gone.get(id) === formerly.join(" ");
    return added.length !== this.#gone.size || !added.every(isSame);
  }

  #loadNames(): void {
    for (const { id, formerly } of this.#listIncidents((place) => place < this.#begin)) {
      this.#names.get("incident")?.add({ kind: "incident", id, value: { formerly } });
    }
  }

  #listIncidents(isWanted: (place: number) => boolean): NamedIncident[] {
    const found: NamedIncident[] = [];
    for (let row = 0; row < this.#rows.length; row += 1) {
      if (this.#rows.kindAt(row) !== "incident" || !isWanted(this.#rows.placeAt(row))) continue;
      const formerly = this.#wordsAt(ID_COLUMNS.formerly, this.#rows.numberAt(row));
      found.push({ id: this.#rows.idAt(row), formerly });
    }
    return found;
  }

  /** Writes the columns, file by file. */
  finish(withFile: WithFile): Omit<CompiledLayout, "sums"> {
    const files: Record<string, ColumnFile> = {};
    const sizes: Record<string, number> = {};
    const write = (name: string, rows: number, contents: Record<string, ColumnContent>) => {
      const { file, size } = withFile(name, (bytes) => encodeColumns(rows, contents, bytes));
      files[name] = file;
      sizes[name] = size;
    };
    const kinds = new Map(RECORD_KINDS.map((kind) => [kind, this.#rows.sorted(kind)]));
    const rows = Int32Array.from([...kinds.values()].flatMap((own) => [...own]));
    write(FILE.rows, rows.length, {
      id: { texts: Array.from(rows, (row) => this.#rows.idAt(row)) },
      at: { values: Float64Array.from(rows, (row) => this.#rows.placeAt(row)) },
      length: { values: Int32Array.from(rows, (row) => this.#rows.lengthAt(row)) },
      sum: { values: Int32Array.from(rows, (row) => this.#rows.sumAt(row)) },
    });
    const incidents = kinds.get("incident") ?? new Int32Array();
    const { contents, words, texts } = this.#arrangeIncidents(incidents);
    write(FILE.incidents, incidents.length, contents);
    write(FILE.words, texts.length, { word: { texts } });
    const areNewNames = this.#older === null || this.#haveNamesChanged();
    if (this.#older && areNewNames) this.#loadNames();
    for (const [kind, names] of this.#names) {
      if (this.#older && (kind !== "incident" || !areNewNames)) {
        const name = namesFile(kind);
        const bytes = this.#older.bytesOf(name);
        withFile(name, (write) => write(bytes));
        [files[name], sizes[name]] = [this.#older.meta.files[name] ?? { rows: 0, columns: {} }, bytes.length];
        continue;
      }
      const { key, hits } = names.finish();
      write(namesFile(kind), key.length, { key: { texts: key }, hits: { texts: hits } });
    }
    return {
      kinds: rangesOf(kinds),
      vocabularies: this.#older?.meta.vocabularies ?? this.#sortedVocabularies(),
      files,
      words,
      sizes,
    };
  }

  #addCells({ words, numbers }: Cells): void {
    for (const [column, found] of Object.entries(words)) {
      const growing = this.#words.get(column) ?? new GrowingWords();
      growing.add(found);
      this.#words.set(column, growing);
    }
    for (const [column, found] of Object.entries(numbers)) {
      const growing = this.#numbers.get(column) ?? [];
      growing.push(found ?? Number.NaN);
      this.#numbers.set(column, growing);
    }
  }

  #arrangeIncidents(incidents: Int32Array) {
    const order = incidents.map((row) => this.#rows.numberAt(row));
    const contents: Record<string, ColumnContent> = { [LINKED]: { values: findLinked(incidents, this.#rows) } };
    const words: Record<string, [number, number]> = {};
    const texts: string[] = [];
    for (const [column, values] of this.#numbers) {
      contents[column] = { values: Float64Array.from(order, (number) => values[number] ?? Number.NaN) };
    }
    for (const [column, growing] of this.#words) {
      const finished = growing.finish(order);
      contents[column] = { values: finished.codes, offsets: finished.offsets };
      words[column] = [texts.length, finished.words.length];
      for (const word of finished.words) texts.push(word);
    }
    return { contents, words, texts };
  }

  #sortedVocabularies(): Record<string, string[]> {
    return Object.fromEntries(
      Object.entries(this.#vocabularies).map(([name, ids]) => [name, ids.toSorted(compareText)]),
    );
  }
}

interface NamedIncident {
  readonly id: string;
  readonly formerly: string[];
}

function findLinked(incidents: Int32Array, rows: GrowingRows): Uint8Array {
  const linkOf = (row: number) => ({ id: rows.idAt(row), same_as: rows.sameAs(row) });
  const targets = new Set<string>();
  for (const row of incidents) targets.add(rows.sameAs(row) ?? "");
  const byId = new Map<string, ReturnType<typeof linkOf>>();
  for (const row of incidents) if (targets.has(rows.idAt(row))) byId.set(rows.idAt(row), linkOf(row));
  return Uint8Array.from(incidents, (row) =>
    rows.sameAs(row) !== null && leadsElsewhere(linkOf(row), (id) => byId.get(id) ?? null) ? 1 : 0,
  );
}

function rangesOf(kinds: ReadonlyMap<RecordKind, Int32Array>): CompiledLayout["kinds"] {
  const ranges = new Map<RecordKind, [number, number]>();
  let first = 0;
  for (const [kind, { length }] of kinds) {
    if (length > 0) ranges.set(kind, [first, length]);
    first += length;
  }
  const range = (kind: RecordKind) => ranges.get(kind) ?? ([0, 0] as const);
  return {
    incident: range("incident"),
    company: range("company"),
    actor: range("actor"),
    campaign: range("campaign"),
    tally: range("tally"),
    vocabulary: range("vocabulary"),
  };
}
