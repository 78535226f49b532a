import * as v from "valibot";
import { day, incidentId, listOf, slug, term, text } from "./scalar.ts";

const withdrawn = v.strictObject({
  date: day,
  because: text,
  successor: v.optional(v.union([incidentId, slug], "an id")),
});

const exception = v.strictObject({
  /** The id of the rule that does not hold here. */
  rule: term,
  /** What the problem is about: a source's key, another incident's id, a clock. Left out, every problem of the rule. */
  about: v.optional(text),
  because: text,
});

export type ExceptionFile = v.InferOutput<typeof exception>;

/** The keys that every record ends with; `id` is the schema of the ids of its kind. */
export function recordEntries<Id extends typeof slug | typeof incidentId>(id: Id) {
  return {
    formerly: v.optional(listOf(id)),
    withdrawn: v.optional(withdrawn),
    /** Rules that do not hold here, each with its reason; one that is not needed is a problem itself. */
    exceptions: v.optional(listOf(exception)),
    /** The day the record first entered the data set. */
    added: day,
    revised: day,
  };
}
