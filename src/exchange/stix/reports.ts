import { listCitedSources } from "../citations/cited-sources.ts";
import type { ExportInput } from "../export-input.ts";
import { toReference } from "./describe.ts";
import { createObject, type StixObject, stixId, timeOf } from "./stix-object.ts";
import { toTimes } from "./times.ts";

/**
 * A report for each source that has a day to be published on, which STIX demands; a coarser date begins at its first
 * day and is told by a label. The other sources are references of their incidents alone.
 */
export function createReports(input: Pick<ExportInput, "rows">, refOf: (incident: string) => string): StixObject[] {
  const stamps = new Map(input.rows.map(({ answer }) => [answer.id, answer]));
  return listCitedSources(input).flatMap(({ key, source, published, incidents }) => {
    const day = published && toTimes(published).start_time?.slice(0, 10);
    const first = stamps.get(incidents[0] ?? "");
    if (!day || !first) return [];
    const isExact = published.form === "point" && source.published === day;
    return createObject(
      stixId("report", key),
      { added: first.added, revised: first.added },
      {
        name: source.title ?? `${source.publisher}, ${source.published}`,
        published: timeOf(day),
        object_refs: incidents.map(refOf),
        labels: [`voice:${source.kind}`, ...(isExact ? [] : [`published:${source.published}`])],
        external_references: [toReference(source)],
      },
    );
  });
}
