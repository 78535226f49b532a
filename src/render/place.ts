import type { Place } from "../record/breaches-error.ts";
import { measureWidth } from "./text-width.ts";

// What stands around the place, so that a long text still fits a terminal.
const BEFORE = 40;
const SHOWN = 72;

/** The text with signs under the part in question: two lines. A long text is cut around it, marked with `…`. */
export function pointAt({ text, from, to }: Place): string {
  const start = from <= BEFORE ? 0 : from - BEFORE;
  const end = Math.min(text.length, start + SHOWN);
  const lead = start === 0 ? "" : "…";
  const shown = `${lead}${clean(text.slice(start, end))}${end < text.length ? "…" : ""}`;
  const indent = measureWidth(lead + clean(text.slice(start, from)));
  const width = Math.max(1, measureWidth(clean(text.slice(from, Math.min(to, end)))));
  return `${shown}\n${" ".repeat(indent)}${"^".repeat(width)}`;
}

// One sign for one character, so that the columns stay.
function clean(text: string): string {
  return text.replace(/\s/g, " ").replace(/\p{C}/gu, "\ufffd");
}
