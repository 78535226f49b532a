import * as v from "valibot";
import { VOICES } from "../terms.ts";
import { day, edtf, oneOf, text, url } from "./scalar.ts";

export const source = v.strictObject({
  kind: oneOf(VOICES),
  publisher: text,
  title: v.optional(text),
  url: v.optional(url),
  published: v.optional(edtf),
  /** The day somebody read the page or a stored copy of it. */
  read: v.optional(day),
  /** Where a source that nobody could open was found. */
  via: v.optional(url),
  archived: v.optional(url),
});

export const sources = v.record(
  v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, "a source key: lower-case letters, digits, hyphens")),
  source,
);

export type SourceFile = v.InferOutput<typeof source>;
