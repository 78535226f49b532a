import { BreachesError } from "../../record/breaches-error.ts";

/** A row of a CSV: its cells without blanks around them, and the line on which it ends. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads a CSV (RFC 4180, with any sign as its delimiter) row by row; empty lines are passed over, and rows need not have
 * as many cells as others. Takes time in proportion to its length, whatever its rows are like. Throws `invalid-data`
 * where a quote is not closed, or stands within a cell.
 */
export function* readRows(text: string, delimiter: string): Generator<CsvRow> {
  const reader = new RowReader(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"), delimiter);
  for (let row = reader.readRow(); row !== null; row = reader.readRow()) {
    if (!row.isEmpty) yield { cells: row.cells, line: reader.line };
  }
}

interface Row {
  readonly cells: string[];
  /** Nothing but blanks stands on its line. */
  readonly isEmpty: boolean;
}

class RowReader {
  readonly #text: string;
  readonly #delimiter: string;
  /** What goes on until a cell ends, and blanks: one pass each, from where the last one ended. */
  readonly #plain: RegExp;
  readonly #blanks: RegExp;
  #at = 0;
  #newlines = 0;
  line = 0;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
    const sign = `\\u{${delimiter.charCodeAt(0).toString(16)}}`;
    this.#plain = new RegExp(`[^"\\n${sign}]*`, "uy");
    this.#blanks = new RegExp(`(?:(?![\\n${sign}])\\s)*`, "uy");
  }

  /** The next row; null at the end. */
  readRow(): Row | null {
    const from = this.#at;
    if (from >= this.#text.length) return null;
    const cells = [this.#readCell()];
    while (this.#text[this.#at] === this.#delimiter) {
      this.#at += 1;
      cells.push(this.#readCell());
    }
    const isEmpty = cells.length === 1 && cells[0] === "" && !this.#text.slice(from, this.#at).includes('"');
    this.line = this.#newlines + 1;
    this.#newlines += 1;
    this.#at += 1;
    return { cells, isEmpty };
  }

  #readCell(): string {
    // Half of some tables are empty cells.
    if (this.#text[this.#at] === this.#delimiter) return "";
    this.#take(this.#blanks);
    const quoted = this.#text[this.#at] === '"' ? this.#readQuoted() : null;
    const cell = quoted ?? this.#take(this.#plain).trimEnd();
    if (quoted !== null) this.#take(this.#blanks);
    const next = this.#text[this.#at];
    if (next === undefined || next === "\n" || next === this.#delimiter) return cell;
    throw this.#fault(quoted === null ? "a quote within a cell" : `${next} behind a quote that closes a cell`);
  }

  #readQuoted(): string {
    const parts: string[] = [];
    const newlines = this.#newlines;
    for (let from = this.#at + 1; ; from = this.#at + 1) {
      const end = this.#text.indexOf('"', from);
      if (end === -1) {
        this.#newlines = newlines;
        throw this.#fault("a quote that is not closed");
      }
      const part = this.#text.slice(from, end);
      this.#newlines += countNewlines(part);
      this.#at = end + 1;
      parts.push(part);
      if (this.#text[this.#at] !== '"') return parts.join('"');
    }
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [taken = ""] = pattern.exec(this.#text) ?? [];
    this.#at += taken.length;
    return taken;
  }

  #fault(found: string): BreachesError {
    const message = `the list is not valid CSV: line ${this.#newlines + 1}: found ${found}`;
    return new BreachesError("invalid-data", message, 'a cell with quotes in it is written "like ""this"""');
  }
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
