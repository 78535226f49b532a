import type { ExportInput } from "../export-input.ts";
import { type CitedSource, listCitedSources } from "./cited-sources.ts";
import { SOURCE_TYPES } from "./fields.ts";
import { noteOf, sayBetween } from "./note.ts";

/** The sources of the incidents as BibTeX in UTF-8, each once, by key; with the fields of BibLaTeX beside those of BibTeX. */
export function writeBibtex(input: ExportInput): string {
  return listCitedSources(input).map(toEntry).join("\n");
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const PUBLISHER_FIELD = { article: "journal", techreport: "institution", misc: "author" } as const;

function toEntry({ key, source, published, incidents }: CitedSource): string {
  const type = SOURCE_TYPES[source.kind].bibtex;
  const publisher = `{${escapeTex(source.publisher)}}`;
  const isBetween = published?.form === "between";
  const note = [noteOf(source), isBetween ? `published ${sayBetween(published)}` : undefined]
    .filter(Boolean)
    .join("; ");
  const day = published?.form === "point" ? published.start : null;
  const month = day === null || day.precision === "year" ? undefined : MONTHS[Number(day.earliest?.slice(5, 7)) - 1];
  const fields: (readonly [name: string, value: string | null | undefined])[] = [
    ["title", source.title === null ? null : `{{${escapeTex(source.title)}}}`],
    ["author", type === "techreport" ? `{${publisher}}` : null],
    [PUBLISHER_FIELD[type], `{${publisher}}`],
    ["date", wrap(isBetween ? null : source.published)],
    ["year", day ? `{${day.earliest?.slice(0, 4)}}` : null],
    ["month", month],
    ["url", wrap(source.url ?? source.via)],
    ["urldate", wrap(source.read)],
    ["note", note === "" ? null : `{${escapeTex(note)}}`],
    ["keywords", wrap(incidents.join(", "))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${key},\n${lines.join("")}}\n`;
}

function wrap(text: string | null): string | null {
  return text === null ? null : `{${text.replace(/[{}]/g, encodeURIComponent)}}`;
}

const TEX: { readonly [character: string]: string } = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text in which no character is a command of TeX. */
export function escapeTex(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\~^&%$#_{}]/g, (character) => TEX[character] ?? `\\${character}`);
}
