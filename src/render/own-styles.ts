import { showHidden } from "../record/hidden-characters.ts";

// Styles that this program draws carry a number that no data can know, so that at the end they, and no others, are let
// through to the terminal. https://ecma-international.org/publications-and-standards/standards/ecma-48/ (8.3.117, SGR)
const KEY = [...crypto.getRandomValues(new Uint16Array(3))].map((value) => 1000 + (value % 9000)).join(";");
const SEALED = new RegExp(`\\u001b\\[(\\d+);${KEY}m`);
const STYLE = /\p{Cc}\[(\d+)m/gu;

/** Marks the styles in a text as drawn by this program. Whoever calls it knows that the text holds no others. */
export function sealStyles(text: string): string {
  return text.replace(STYLE, `\u001b[$1;${KEY}m`);
}

/** The text as it may be printed: sealed styles are styles again, and every other hidden character is shown. */
export function openStyles(text: string): string {
  if (!text.includes("\u001b")) return showHidden(text);
  return text
    .split(SEALED)
    .map((part, at) => (at % 2 === 1 ? `\u001b[${part}m` : showHidden(part)))
    .join("");
}
