import type { EventDate } from "../../record/edtf.ts";
import type { ExportInput } from "../export-input.ts";
import { type JsonObject, withoutEmpty } from "../json.ts";
import { type CitedSource, datePartsOf, listCitedSources } from "./cited-sources.ts";
import { SOURCE_TYPES } from "./fields.ts";
import { noteOf, sayBetween } from "./note.ts";

/** The sources of the incidents as CSL-JSON, each once, by key, so that a reference manager can cite them. */
export function writeCsl(input: ExportInput): string {
  return `${JSON.stringify(listCitedSources(input).map(toItem), null, 2)}\n`;
}

function toItem(cited: CitedSource): JsonObject {
  const { key, source, published, incidents } = cited;
  const isPaper = source.kind === "press";
  return withoutEmpty({
    id: key,
    type: SOURCE_TYPES[source.kind].csl,
    title: source.title ?? undefined,
    ...(isPaper
      ? { "container-title": source.publisher }
      : { author: [{ literal: source.publisher }], publisher: source.publisher }),
    issued: published ? toCslDate(published) : undefined,
    accessed: source.read === null ? undefined : { "date-parts": [datePartsOf(source.read)] },
    URL: source.url ?? source.via ?? undefined,
    note: noteOf(source),
    keyword: incidents.join(", "),
  });
}

// Two dates are a range. What lies between two days is no range, and CSL has only words for it.
function toCslDate(date: EventDate): JsonObject {
  const { form, start, end } = date;
  const known = [...new Set([cut(start.earliest, start.precision), cut(end.earliest, end.precision)])];
  const parts = known.filter((text) => text !== null).map(datePartsOf);
  if (form === "between" || parts.length === 0) return { literal: sayBetween(date) };
  const isDoubted = [start, end].some(({ approximate, uncertain }) => approximate || uncertain);
  return { "date-parts": parts, ...(isDoubted ? { circa: true } : {}) };
}

const LENGTH = { year: 4, month: 7, day: 10 } as const;

function cut(day: string | null, precision: keyof typeof LENGTH | null): string | null {
  return day === null || precision === null ? null : day.slice(0, LENGTH[precision]);
}
