import { NULL } from "./yaml-traps.ts";

/** Values by key, as a YAML mapping holds them. */
export interface YamlMap {
  [key: string]: unknown;
}

/**
 * Reads a YAML text in the few forms in which nearly every record is written, five times as fast as a reader of all of
 * YAML: mappings and lists in blocks, braces and brackets within a line, texts in double quotes, plain ones of one line, and
 * `>-`. Null for every text that has anything else in it, whether or not there is anything wrong with that.
 */
export function readPlainYaml(text: string): YamlMap | null {
  if (ODD.test(text)) return null;
  try {
    return new PlainReader(text).readDocument();
  } catch {
    return null;
  }
}

/** Tabs, line ends of other systems, what cannot be printed, and pairs of surrogates, which may be broken. */
const ODD = /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const KEY = /([A-Za-z0-9][\w.-]{0,99}):(?=[ \n])/y;
const QUOTED = /"((?:[^"\\\n]|\\["\\])*)"/y;
const PLAIN = /[\w(\u00c0-\u024f][^\n]*/y;
const FLOW_PLAIN = /[\w(\u00c0-\u024f][^\n,[\]{}:#"]*/y;
/** What ends a plain text before its line does, or is judged unlike by different readers. */
const CUT = /:(?: |$)| [#?:]| $/;
const MOST_LEVELS = 20;

const [SPACE, NEWLINE, QUOTE, COMMA, DASH] = [0x20, 0x0a, 0x22, 0x2c, 0x2d] as const;
const [COLON, FOLD, OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x3a, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d] as const;

class Doubt extends Error {}

class PlainReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readDocument(): YamlMap {
    this.#skipComments();
    const map = this.#code() === OPEN_MAP ? this.#readBraces(0) : this.#readMap(0, 0);
    if (this.#code() === NEWLINE) this.#at += 1;
    if (this.#at < this.#text.length) throw new Doubt();
    return map;
  }

  #code(): number {
    return this.#text.charCodeAt(this.#at);
  }

  // Only lines of their own that begin with one.
  #skipComments(): void {
    while (this.#text.startsWith("# ", this.#at)) {
      const end = this.#text.indexOf("\n", this.#at);
      this.#at = end === -1 ? this.#text.length : end + 1;
    }
  }

  #countSpaces(): number {
    let count = 0;
    while (this.#text.charCodeAt(this.#at + count) === SPACE) count += 1;
    return count;
  }

  /** Whether the line goes on with what stands at an indent; if so, begins to read it. */
  #goesOn(indent: number): boolean {
    this.#skipComments();
    if (this.#at >= this.#text.length || this.#countSpaces() !== indent) return false;
    this.#at += indent;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (!found) throw new Doubt();
    this.#at = pattern.lastIndex;
    return found;
  }

  #readMap(indent: number, level: number): YamlMap {
    const map: YamlMap = {};
    do {
      const [, key = ""] = this.#match(KEY);
      checkKey(map, key);
      map[key] = this.#code() === NEWLINE ? this.#readBlock(indent, level + 1) : this.#readBehind(indent, level + 1);
    } while (this.#goesOn(indent));
    return map;
  }

  #readBehind(indent: number, level: number): unknown {
    this.#at += 1;
    return this.#readLine(indent, level);
  }

  /** What stands below its key. */
  #readBlock(above: number, level: number): unknown {
    if (level > MOST_LEVELS) throw new Doubt();
    this.#at += 1;
    this.#skipComments();
    const indent = this.#countSpaces();
    if (indent <= above) throw new Doubt();
    this.#at += indent;
    return this.#code() === DASH ? this.#readList(indent, level) : this.#readMap(indent, level);
  }

  #readList(indent: number, level: number): unknown[] {
    const list: unknown[] = [];
    do {
      if (this.#code() !== DASH || this.#text.charCodeAt(this.#at + 1) !== SPACE) throw new Doubt();
      this.#at += 2;
      KEY.lastIndex = this.#at;
      list.push(KEY.test(this.#text) ? this.#readMap(indent + 2, level + 1) : this.#readLine(indent, level + 1));
    } while (this.#goesOn(indent));
    return list;
  }

  /** What stands on the rest of a line, or is folded below it. */
  #readLine(indent: number, level: number): unknown {
    if (level > MOST_LEVELS) throw new Doubt();
    const code = this.#code();
    if (code === FOLD) return this.#readFolded(indent);
    const value = code === OPEN_MAP || code === OPEN_LIST || code === QUOTE ? this.#readFlow(level) : this.#readPlain();
    if (this.#at < this.#text.length && this.#code() !== NEWLINE) throw new Doubt();
    this.#at += 1;
    return value;
  }

  #readPlain(): string {
    const [value] = this.#match(PLAIN);
    if (CUT.test(value) || NULL.test(value)) throw new Doubt();
    return value;
  }

  #readQuoted(): string {
    const [, value = ""] = this.#match(QUOTED);
    return value.includes("\\") ? value.replace(/\\(.)/g, "$1") : value;
  }

  #readFolded(above: number): string {
    if (!this.#text.startsWith(">-\n", this.#at)) throw new Doubt();
    this.#at += 3;
    const indent = this.#countSpaces();
    if (indent <= above) throw new Doubt();
    const lines: string[] = [];
    while (this.#countSpaces() === indent) {
      const end = this.#text.indexOf("\n", this.#at);
      const line = this.#text.slice(this.#at + indent, end === -1 ? this.#text.length : end);
      // An empty line is a line end, and one that is all spaces may be one.
      if (line === "" || line.endsWith(" ")) throw new Doubt();
      lines.push(line);
      this.#at = end === -1 ? this.#text.length : end + 1;
    }
    if (lines.length === 0 || this.#code() === NEWLINE || this.#countSpaces() > above) throw new Doubt();
    return lines.join(" ");
  }

  /** A value in braces, brackets or quotes. */
  #readFlow(level: number): unknown {
    if (this.#code() === QUOTE) return this.#readQuoted();
    return this.#code() === OPEN_MAP ? this.#readBraces(level) : this.#readBrackets(level);
  }

  #readBraces(level: number): YamlMap {
    const map: YamlMap = {};
    this.#readEntries(CLOSE_MAP, level, () => {
      const isQuoted = this.#code() === QUOTE;
      const key = isQuoted ? this.#readQuoted() : (this.#match(KEY)[1] ?? "");
      if (isQuoted && this.#code() !== COLON) throw new Doubt();
      if (isQuoted) this.#at += 1;
      checkKey(map, key);
      this.#at += this.#countSpaces();
      map[key] = this.#readFlowValue(level + 1);
    });
    return map;
  }

  #readBrackets(level: number): unknown[] {
    const list: unknown[] = [];
    this.#readEntries(CLOSE_LIST, level, () => void list.push(this.#readFlowValue(level + 1)));
    return list;
  }

  #readEntries(close: number, level: number, readEntry: () => void): void {
    if (level > MOST_LEVELS) throw new Doubt();
    this.#at += 1;
    this.#at += this.#countSpaces();
    for (let isFirst = true; this.#code() !== close || !isFirst; isFirst = false) {
      readEntry();
      this.#at += this.#countSpaces();
      if (this.#code() === close) break;
      if (this.#code() !== COMMA) throw new Doubt();
      this.#at += 1;
      this.#at += this.#countSpaces();
    }
    this.#at += 1;
  }

  #readFlowValue(level: number): unknown {
    const code = this.#code();
    if (code === QUOTE || code === OPEN_MAP || code === OPEN_LIST) return this.#readFlow(level);
    const value = this.#match(FLOW_PLAIN)[0].trimEnd();
    if (CUT.test(value) || NULL.test(value)) throw new Doubt();
    return value;
  }
}

function checkKey(map: YamlMap, key: string): void {
  // What an import kept has types; the other readers know them.
  if (key === "" || key === "__proto__" || key === "original" || Object.hasOwn(map, key)) throw new Doubt();
}
