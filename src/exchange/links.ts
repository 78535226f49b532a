import type { Voice } from "../record/terms.ts";
import type { JsonObject } from "./json.ts";

/** The web addresses in a text, each once, in their order, without what punctuation stands behind them. */
export function findLinks(text: string): string[] {
  const parts = text.split(/[\s;"<>|]+|,(?=\s*https?:)/).map((part) => part.replace(/^\(+/, ""));
  return [...new Set(parts.map(trimEnd))].filter(isLink);
}

// A bracket at the end belongs to the address only if it was opened there.
function trimEnd(link: string): string {
  const end = link.at(-1) ?? "";
  const isOpen = end === ")" && link.split(")").length > link.split("(").length;
  return isOpen || end === "," || end === "." ? trimEnd(link.slice(0, -1)) : link;
}

/** Whether a text is an address that a source can have. */
export function isLink(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}

/**
 * A page that a catalogue points to, as a source. Of its kind no more is known than its host tells: pages of
 * governments are told by it, everything else passes for the press.
 */
export function toSource(url: string): JsonObject {
  const host = new URL(url).hostname.replace(/^www\./, "");
  const kind: Voice = /(^|\.)(gov|mil)(\.[a-z]{2})?$|(^|\.)(gc\.ca|gouv\.fr)$/.test(host) ? "government" : "press";
  return { kind, publisher: host === "" ? url : host, url };
}

/** Sources for pages, under the keys `link-1`, `link-2` … */
export function toSources(urls: readonly string[]): { readonly [key: string]: JsonObject } {
  return Object.fromEntries(urls.map((url, at) => [`link-${at + 1}`, toSource(url)]));
}
