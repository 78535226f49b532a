import * as v from "valibot";
import { day, idOrName, incidentId, listOf, slug, term, text } from "./scalar.ts";

const withdrawn = v.strictObject({
  date: day,
  because: text,
  successor: v.optional(v.union([incidentId, slug], "an id")),
});

const exception = v.strictObject({
  /** The id of the rule that does not hold here. */
  rule: term,
  /** What the problem is about: a source's key, another incident's id, a clock. Left out, every problem of the rule. */
  about: v.optional(idOrName),
  because: text,
});

export type ExceptionFile = v.InferOutput<typeof exception>;
const imported = v.strictObject({
  /** The catalogue, by its name. */
  catalogue: text,
  /** What the catalogue calls the record. */
  id: text,
  date: day,
  licence: v.optional(text),
});

/** What an imported record carries: where it is from, and whatever of it has no key of ours, as it was. */
export const originEntries = {
  imported: v.optional(imported),
  original: v.optional(v.record(v.string(), v.unknown(), "keys with values")),
};

/** The keys that every record ends with; `id` is the schema of the ids of its kind. */
export function recordEntries<Id extends typeof slug | typeof incidentId>(id: Id) {
  return {
    formerly: v.optional(listOf(id)),
    withdrawn: v.optional(withdrawn),
    /** Rules that do not hold here, each with its reason; one that is not needed is a problem itself. */
    exceptions: v.optional(listOf(exception)),
    ...originEntries,
    /** The day the record first entered the data set. */
    added: day,
    revised: day,
  };
}
