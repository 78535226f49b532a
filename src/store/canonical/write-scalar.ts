import { hasHidden, showHiddenYaml } from "../../record/hidden-characters.ts";
import type { Form } from "../../record/schema/schema-parts.ts";

/** A single value in the form that its schema asks for, in one line. */
export function writeScalar(text: string, form: Form): string {
  if (form === "number") return groupDigits(text);
  if (form === "word" && isPlain(text)) return text;
  return form === "name" && ID.test(text) && isPlain(text) ? text : quote(text);
}

const ID = /^(?=.*[a-z])[a-z0-9]+([-./][a-z0-9]+)*$/;

// What readers of YAML 1.1 take for true, false or nothing.
const MISREAD = /^(y|n|yes|no|on|off|null|~)$/i;
const PLAIN = /^[A-Za-z0-9./][A-Za-z0-9./_~?%+@-]*$/;

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !MISREAD.test(text);
}

/** A text between double quotes, where every character can be written so that it is seen. */
function quote(text: string): string {
  return showHiddenYaml(JSON.stringify(text));
}

function groupDigits(text: string): string {
  const [whole = "", ...rest] = text.replaceAll("_", "").split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, "_"), ...rest].join(".");
}

const WIDTH = 120;

/**
 * The lines of a folded text, without indent: those it has where it is folded already, else lines of 120 characters at
 * most with their indent. Null for what cannot be folded.
 */
export function foldText(text: string, indent: number, lines: readonly string[]): string[] | null {
  const trimmed = text.trim();
  if (trimmed === "" || hasHidden(trimmed)) return null;
  if (joinFolded(lines) === trimmed) return [...lines];
  const paragraphs = trimmed.split("\n");
  if (paragraphs.some((paragraph) => /^[ \t]|[ \t]$/.test(paragraph))) return null;
  const folded = paragraphs.flatMap((paragraph, at) => [
    ...(at === 0 ? [] : [""]),
    ...(paragraph === "" ? [] : wrapWords(paragraph, WIDTH - indent)),
  ]);
  return joinFolded(folded) === trimmed ? folded : null;
}

/** What YAML reads from folded lines; null where some are indented further, or end in blanks. */
function joinFolded(lines: readonly string[]): string | null {
  if (lines.some((line) => /^[ \t]|[ \t]$/.test(line))) return null;
  let text = "";
  for (const [at, line] of lines.entries()) {
    if (line === "") text += "\n";
    else text += at === 0 || lines[at - 1] === "" ? line : ` ${line}`;
  }
  return text;
}

// Two blanks in a row stay in the line in which they are.
function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
