import * as v from "valibot";
import { day, incidentId, listOf, slug, text } from "./scalar.ts";

const withdrawn = v.strictObject({
  date: day,
  because: text,
  successor: v.optional(v.union([incidentId, slug], "an id")),
});

/** The keys that every record ends with; `id` is the schema of the ids of its kind. */
export function recordEntries<Id extends typeof slug | typeof incidentId>(id: Id) {
  return {
    formerly: v.optional(listOf(id)),
    withdrawn: v.optional(withdrawn),
    /** The day the record first entered the data set. */
    added: day,
    revised: day,
  };
}
