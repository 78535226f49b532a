import { showHidden } from "../record/hidden-characters.ts";

// Styles and links that this program draws carry a number that no data can know, so that at the end they, and no others,
// are let through to the terminal. https://ecma-international.org/publications-and-standards/standards/ecma-48/ (8.3.117, SGR)
// Data are written before the run that draws the number, so nothing can be learned from earlier ones; `crypto` would take
// longer to load than a short answer takes to make.
const KEY = Array.from({ length: 3 }, () => 1000 + Math.floor(Math.random() * 9000)).join(";");
const SEALED = new RegExp(`(\\u001b\\[\\d+);${KEY}(m)|(\\u001b\\]8;)${KEY}(;[\\x21-\\x7e]*\\u001b\\\\)`, "g");
const STYLE = /\p{Cc}\[(\d+)m/gu;

/** Marks the styles in a text as drawn by this program. Whoever calls it knows that the text holds no others. */
export function sealStyles(text: string): string {
  return text.replace(STYLE, `\u001b[$1;${KEY}m`);
}

/**
 * A text as a link to an address of the web (OSC 8), marked as drawn by this program; the text alone where the address is
 * none. The address as the standard writes it is plain ASCII, so that none can end the sequence early.
 */
export function sealLink(url: string, text: string): string {
  const { protocol, href } = URL.canParse(url) ? new URL(url) : { protocol: "", href: "" };
  const opening = `\u001b]8;${KEY};${href}\u001b\\`;
  return protocol === "https:" || protocol === "http:" ? `${opening}${text}\u001b]8;${KEY};\u001b\\` : text;
}

/** The text as it may be printed: what is sealed is a style or a link again, and every other hidden character is shown. */
export function openStyles(text: string): string {
  if (!text.includes("\u001b")) return showHidden(text);
  let opened = "";
  let at = 0;
  for (const { 0: whole, index, ...parts } of text.matchAll(SEALED)) {
    opened += showHidden(text.slice(at, index)) + [parts[1], parts[2], parts[3], parts[4]].join("");
    at = index + whole.length;
  }
  return opened + showHidden(text.slice(at));
}
