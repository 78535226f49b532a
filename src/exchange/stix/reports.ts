import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { Source } from "../../record/claim.ts";
import { isFault, parseEdtf } from "../../record/edtf.ts";
import { toReference } from "./describe.ts";
import { createObject, type StixObject, stixId, timeOf } from "./stix-object.ts";
import { toTimes } from "./times.ts";

/**
 * A report for each source of an incident that has a day to be published on, which STIX demands; a coarser date begins
 * at its first day and is told by a label. The other sources are references of the incident alone. A source of two
 * incidents is a report on each, so that none depends on what else is selected.
 */
export function createReports({ sources, added }: IncidentAnswer, ref: string): StixObject[] {
  return sources.flatMap((source) => {
    const date = readPublished(source);
    const day = date && toTimes(date).start_time?.slice(0, 10);
    if (!day) return [];
    const isExact = date.form === "point" && source.published === day;
    return createObject(
      stixId("report", ref, source.key),
      { added, revised: added },
      {
        name: source.title ?? `${source.publisher}, ${source.published}`,
        published: timeOf(day),
        object_refs: [ref],
        labels: [`voice:${source.kind}`, ...(isExact ? [] : [`published:${source.published}`])],
        external_references: [toReference(source)],
      },
    );
  });
}

function readPublished({ published }: Source) {
  const date = published === null ? null : parseEdtf(published);
  return date === null || isFault(date) ? null : date;
}
