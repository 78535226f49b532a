import { compareText } from "./date-summary.ts";

export type Level = "error" | "warning";

/** Where in a record: keys and list positions from the root. */
export type FieldPath = readonly (string | number)[];

/** A fault in the data as a check sees it: in which field, not yet in which file and line. */
export interface Fault {
  /** The rule's id, kebab-case. */
  readonly rule: string;
  readonly level: Level;
  readonly path: FieldPath;
  /** Points at the key instead of its value. */
  readonly atKey?: boolean;
  readonly found: string;
  readonly expected: string;
  readonly hint: string | null;
  /** What is to stand there, as it is written in a file, where that is beyond doubt. */
  readonly mend?: string | null;
  /** The mend is well formed, but only what is known beside the record can tell whether there is such a thing. */
  readonly unproven?: boolean;
}

/** A mend of a text: what stands in place of the characters from one offset to another. */
export interface Fix {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly unproven?: boolean;
}

/** A fault with its place. `line` and `column` count from 1; both are 1 where a file has no such place. */
export interface Problem {
  readonly rule: string;
  readonly level: Level;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Dotted path of the field, or "" for the whole file. */
  readonly field: string;
  readonly found: string;
  readonly expected: string;
  /** `found …, expected …`, without file and place. */
  readonly message: string;
  readonly hint: string | null;
  /** The line of the file that `line` names. */
  readonly excerpt: string;
  /** The one right answer, where there is one; offsets are of the file's text without its byte order mark. */
  readonly fix?: Fix;
}

/** Order of problems: file, line, column, rule. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule);
}

export function showPath(path: FieldPath): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}
