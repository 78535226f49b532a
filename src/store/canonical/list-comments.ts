import { Lexer } from "yaml";

/** A comment as it stands in a text. */
export interface Comment {
  readonly offset: number;
  readonly text: string;
  /** From 0. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  /** Nothing but blanks stands before it in its line. */
  readonly alone: boolean;
  /** The line above is empty. */
  readonly apart: boolean;
}

// The signs by which the lexer tells documents and scalars apart; they are no part of the text.
const SIGNS = ["\u0002", "\u0018", "\u001f"];
const SCALAR = "\u001f";

/** The comments of a YAML text, in its order; what looks like one within a text is none. */
export function listComments(text: string): Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let before = "";
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith("#") && before !== SCALAR) comments.push(placeComment(text, offset, lexeme));
    if (!SIGNS.includes(lexeme)) offset += lexeme.length;
    before = lexeme;
  }
  return comments;
}

function placeComment(text: string, offset: number, lexeme: string): Comment {
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(from, offset);
  return {
    offset,
    text: lexeme.trimEnd(),
    line: lineAt(text, offset),
    column: before.length,
    alone: before.trim() === "",
    apart: isApart(text, offset),
  };
}

/** Whether the line above the one at an offset is there and empty. */
export function isApart(text: string, offset: number): boolean {
  const from = text.lastIndexOf("\n", offset - 1);
  return from > 0 && text.slice(text.lastIndexOf("\n", from - 1) + 1, from).trim() === "";
}

export function lineAt(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
