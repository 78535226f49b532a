import { BreachesError } from "../../record/breaches-error.ts";
import type { Span } from "./expression.ts";

/** A run of characters without blanks, as it is meant and as it may have been escaped. */
export interface Run extends Span {
  readonly text: string;
  readonly quoted: boolean;
  /** Ends in a `*` that is neither quoted nor escaped. */
  readonly begins: boolean;
  /** Has an escaped character, and so is never a word of the language. */
  readonly escaped: boolean;
  /** Where a `*` stands that is neither quoted, nor escaped, nor the last character; -1 for none. */
  readonly star: number;
}

const QUOTED = { quoted: true, begins: false, escaped: false, star: -1 } as const;
// A longer one is not repeated in a message.
const SHOWN = 60;
const BLANK = /\s/;
// One pass each, from where the last one ended: no text is read twice.
const FIELD = /([A-Za-z_][\w-]*)\s*(:|>=|<=|>|<|=)/y;
const COMPARISON = /\s*(>=|<=|>|<|=)/y;

/** Reads a query from left to right. Every reader skips blanks first, and moves on only over what it gives back. */
export class QueryScanner {
  readonly query: string;
  at = 0;

  constructor(query: string) {
    this.query = query;
  }

  /** The next character; empty at the end. */
  peek(): string {
    while (this.at < this.query.length && BLANK.test(this.query.charAt(this.at))) this.at += 1;
    return this.query.charAt(this.at);
  }

  /** Where the next character stands. */
  here(): number {
    this.peek();
    return this.at;
  }

  take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at += 1;
    return true;
  }

  /** A word of the language in any case, or its sign, standing by itself. */
  takeWord(...words: readonly string[]): boolean {
    const isNext = this.seesWord(...words);
    if (isNext) this.takeRun();
    return isNext;
  }

  seesWord(...words: readonly string[]): boolean {
    const run = this.#readRun('()"');
    return run !== null && !run.escaped && words.includes(run.text.toUpperCase());
  }

  /** The name of a field with the sign behind it. */
  takeField(): { readonly name: string; readonly sign: string; readonly at: Span } | null {
    this.peek();
    const [whole, name, sign] = this.#match(FIELD) ?? [];
    if (whole === undefined || name === undefined || sign === undefined) return null;
    const from = this.at;
    this.at += whole.length;
    return { name, sign, at: { from, to: from + name.length } };
  }

  takeComparison(): string | null {
    const [whole, sign] = this.#match(COMPARISON) ?? [];
    this.at += whole?.length ?? 0;
    return sign ?? null;
  }

  /** A value: in quotation marks, or up to the next blank, parenthesis, or one of the characters given. */
  takeRun(stops = ""): Run | null {
    const run = this.peek() === '"' ? this.#readQuoted() : this.#readRun(`()"${stops}`);
    if (run) this.at = run.to;
    return run;
  }

  /** Throws `usage` with the place: by default the next word or character. */
  fail(expected: string, hint: string | null = null, span: Span = this.#next()): never {
    const length = span.to - span.from;
    const found = length > SHOWN ? `a text of ${length} characters` : this.query.slice(span.from, span.to);
    const end = this.query.trim() === "" ? "nothing" : "the end";
    const place = { text: this.query, from: span.from, to: span.to };
    throw new BreachesError("usage", `--where: found ${found || end}, expected ${expected}`, hint, { place });
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.query);
  }

  #next(): Span {
    this.peek();
    const run = this.#readRun('()[]{}"');
    return { from: this.at, to: run?.to ?? Math.min(this.at + 1, this.query.length) };
  }

  #readRun(stops: string): Run | null {
    this.peek();
    let [text, escaped, at, begins, star] = ["", false, this.at, false, -1];
    for (; at < this.query.length; at += 1) {
      const character = this.query.charAt(at);
      if (BLANK.test(character) || stops.includes(character)) break;
      if (begins && star === -1) star = at - 1;
      const isEscape = character === "\\" && at + 1 < this.query.length;
      if (isEscape) at += 1;
      text += this.query.charAt(at);
      escaped ||= isEscape;
      begins = character === "*";
    }
    if (at === this.at) return null;
    const meant = begins ? text.slice(0, -1) : text;
    return { text: meant, quoted: false, begins, escaped, star, from: this.at, to: at };
  }

  #readQuoted(): Run {
    let text = "";
    for (let at = this.at + 1; at < this.query.length; at += 1) {
      const character = this.query.charAt(at);
      if (character === '"') return { ...QUOTED, text, from: this.at, to: at + 1 };
      if (character === "\\" && at + 1 < this.query.length) at += 1;
      text += this.query.charAt(at);
    }
    return this.fail('a closing "', null, { from: this.at, to: this.query.length });
  }
}
