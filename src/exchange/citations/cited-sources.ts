import { createHash } from "node:crypto";
import type { Source } from "../../record/claim.ts";
import { compareText } from "../../record/date-summary.ts";
import { type EventDate, isFault, parseEdtf } from "../../record/edtf.ts";
import type { ExportInput } from "../export-input.ts";

/** A source with the key to cite it by and the incidents that cite it. */
export interface CitedSource {
  /** Publisher, year and a digest of the address: the same source has the same key whatever else is selected. */
  readonly key: string;
  readonly source: Source;
  /** When it was published, as far as it is known. */
  readonly published: EventDate | null;
  readonly incidents: readonly string[];
}

/** The sources of the incidents, each once, by key. Of several entries for one address the first by incident stands. */
export function listCitedSources({ rows }: Pick<ExportInput, "rows">): CitedSource[] {
  const cited = new Map<string, Omit<CitedSource, "incidents"> & { readonly incidents: Set<string> }>();
  for (const { answer } of rows) {
    for (const source of answer.sources) {
      const published = readPublished(source);
      const key = keyOf(source, published);
      const known = cited.get(key) ?? { key, source, published, incidents: new Set() };
      known.incidents.add(answer.id);
      cited.set(key, known);
    }
  }
  const sorted = [...cited.values()].toSorted((a, b) => compareText(a.key, b.key));
  return sorted.map((one) => ({ ...one, incidents: [...one.incidents] }));
}

function readPublished({ published }: Source): EventDate | null {
  const date = published === null ? null : parseEdtf(published);
  return date === null || isFault(date) ? null : date;
}

function keyOf(source: Source, published: EventDate | null): string {
  const year = (published?.start.earliest ?? published?.end.latest)?.slice(0, 4) ?? "undated";
  const identity = source.url ?? [source.publisher, source.title, source.published, source.via].join("\n");
  const digest = createHash("sha256").update(identity).digest("hex").slice(0, 6);
  return [...shortName(source.publisher), year, digest].join("-");
}

function shortName(publisher: string): string[] {
  const words =
    publisher
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, 3);
}

/** Year, month and day of a day that may be coarser: 2021-08 is 2021 and 8. */
export function datePartsOf(text: string): number[] {
  return text.split("-").map(Number);
}
