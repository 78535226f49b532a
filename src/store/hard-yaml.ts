import { parseEvents, YAMLException } from "js-yaml";
import { Lexer, Parser } from "yaml";
import { LIMITS } from "./limits.ts";
import type { PlacedFault } from "./yaml-text.ts";

/**
 * The fault of a text that is too hard to look for all of them: one nested so deep that a reader would end in the middle
 * of it (`[[[[…`), or one with faults that is so long that to mend and go on would take seconds. Null for all others.
 */
export function findHardFault(text: string): PlacedFault | null {
  const first = findFirstFault(text);
  // What was read to its end is no deeper than that.
  if (!first) return null;
  return isTooDeep(first) || text.length > LIMITS.faultyText || isDeepBehind(text) ? toFault(first) : null;
}

function findFirstFault(text: string): YAMLException | null {
  try {
    parseEvents(text, { maxDepth: LIMITS.depth });
    return null;
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

function isTooDeep({ reason }: YAMLException): boolean {
  return reason.startsWith("nesting exceeded");
}

function toFault(error: YAMLException): PlacedFault {
  const place = { line: (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1 };
  if (isTooDeep(error)) return depthFault(place);
  const hint = "the file is long: mend this, and the next fault is told";
  return { rule: "yaml-syntax", level: "error", path: [], found: error.reason, expected: "YAML 1.2", hint, ...place };
}

function depthFault(place: { readonly line: number; readonly column: number }): PlacedFault {
  const expected = `${LIMITS.depth} levels at most`;
  const found = "lists or mappings nested deeper than a record has use for";
  return { rule: "nesting", level: "error", path: [], found, expected, hint: null, ...place };
}

// Behind a fault of syntax it may go on as deep as it likes: what the reader would have to hold is asked of its own parser.
function isDeepBehind(text: string): boolean {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme)) {
      // A token by itself tells nothing of the depth.
    }
    if (parser.stack.length > 3 * LIMITS.depth) return true;
  }
  return false;
}
