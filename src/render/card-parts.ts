import type { Catalog } from "../record/catalog.ts";
import type { Claim, Source } from "../record/claim.ts";
import { renderGrid } from "./grid.ts";
import type { Paint } from "./paint.ts";
import { showDenials, showVoice } from "./words.ts";

/** What every part of a card needs. */
export interface CardContext {
  readonly catalog: Catalog;
  readonly paint: Paint;
  readonly width: number;
  /** The numbers under which the card lists its sources. */
  readonly cite: (keys: readonly string[]) => string;
}

/** A line of a section: when it became public, what is said, and who says so. */
export type ClaimLine = readonly [date: string, text: string, voice: string];

/** Numbers sources in the order of the record: `[1][3]`. */
export function createCite(sources: readonly Source[], paint: Paint): (keys: readonly string[]) => string {
  const numbers = new Map(sources.map(({ key }, at) => [key, at + 1]));
  return (keys) => paint.quiet(keys.map((key) => `[${numbers.get(key) ?? "?"}]`).join(""));
}

/** A heading and what stands under it; nothing at all where there is nothing. */
export function renderSection(title: string, body: string, { paint }: CardContext): string {
  return body === "" ? "" : `\n${paint.strong(title)}\n${body}`;
}

/** Prose, wrapped and set in. */
export function renderProse(text: string, width: number): string {
  return renderGrid([{}], [[text]], { width: Math.min(width, 100), indent: 2 });
}

/** Labels and values in two columns; pairs without a value are left out. */
export function renderPairs(pairs: readonly (readonly [string, string])[], { width, paint }: CardContext): string {
  const rows = pairs.filter(([, value]) => value !== "").map(([label, value]) => [paint.quiet(label), value]);
  return renderGrid([{ width: 12 }, {}], rows, { width, indent: 2 });
}

/** Claims as lines of three columns: day, text, voice with sources. */
export function renderClaimLines(lines: readonly ClaimLine[], { width }: CardContext): string {
  const dated = Math.max(10, ...lines.map(([date]) => date.length));
  return renderGrid([{ width: dated }, { flex: 3 }, { flex: 2 }], lines, { width, indent: 2 });
}

/** A claim's line, with its note and its denials under the text. */
export function describeClaim(claim: Claim, text: string, context: CardContext): ClaimLine {
  const denials = showDenials(claim.denied, context.catalog, context.cite);
  const below = [claim.note, denials].filter((part) => part !== null && part !== "");
  const voice = `${showVoice(claim, context.catalog)} ${context.cite(claim.source)}`.trim();
  return [claim.date ?? "", [text, ...below].join("\n"), voice];
}

/** The numbered list of sources, each with its links, which are never cut. */
export function renderSources(sources: readonly Source[], { paint, width }: CardContext): string {
  return sources
    .map((source, at) => {
      const number = paint.quiet(`[${at + 1}]`);
      const links = linksOf(source).map((link) => `${" ".repeat(8)}${paint.address(link)}\n`);
      return renderGrid([{ width: 4 }, {}], [[number, describeSource(source)]], { width, indent: 2 }) + links.join("");
    })
    .join("");
}

function describeSource(source: Source): string {
  const parts = [
    `${source.publisher} (${source.kind})`,
    source.title === null ? null : `“${source.title}”`,
    source.published,
    source.read === null ? null : `read ${source.read}`,
    source.url === null && source.via !== null ? "known only through:" : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function linksOf({ url, via, archived }: Source): string[] {
  return [url ?? via, archived].filter((link) => link !== null);
}
