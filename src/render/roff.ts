/**
 * A text in which nothing is a request or an escape of roff, in ASCII. Hyphens become those that can be searched for and
 * copied; a full stop or an apostrophe that begins a line gets a sign of no width before it. See groff_char(7) and
 * groff_man_style(7).
 */
export function escapeRoff(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("'", "\\(aq")
    .replaceAll("`", "\\(ga")
    .replaceAll("^", "\\(ha")
    .replaceAll("~", "\\(ti")
    .replace(/[^\0-\x7f]/gu, (sign) => `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`)
    .replace(/^\./gm, "\\&.");
}

// Lines of roff should not be longer than 80 signs, and escapes take some.
const LINE = /(\S.{0,67})(?:\s+|$)/g;

/** A paragraph, which roff fills anew, in short lines. */
export function fillRoff(text: string): string {
  return escapeRoff(text.replace(LINE, "$1\n").trimEnd());
}

/** An escaped text as the one argument of a macro. */
export function quoteRoff(text: string): string {
  return `"${escapeRoff(text).replaceAll('"', "\\(dq")}"`;
}

/** Bold text within a line. */
export function boldRoff(text: string): string {
  return `\\fB${escapeRoff(text)}\\fR`;
}

/** Lines that stand as they are. `indent` is what roff puts before each. */
export function linesRoff(text: string, indent = 0): string {
  return [`.in ${indent}n`, ".nf", ...text.split("\n").map(escapeRoff), ".fi", ".in"].join("\n");
}
