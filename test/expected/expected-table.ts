import { readFileSync } from "node:fs";
import * as v from "valibot";
import { parse } from "yaml";

const text = v.nullable(v.string());
const number = v.optional(v.nullable(v.number()), null);

const figure = {
  count: number,
  low: number,
  high: number,
  bound: text,
  unit: text,
  claimed: v.boolean(),
  by: text,
};

const headlines = {
  id: v.string(),
  occurred: text,
  discovered: text,
  disclosed: text,
  status: v.string(),
  verdict: text,
};

const expectedTable = v.strictObject({
  incidents: v.array(v.strictObject({ ...headlines, affected: v.nullable(v.strictObject(figure)) })),
  as_of: v.optional(
    v.array(
      v.strictObject({
        ...headlines,
        by_end_of: v.string(),
        affected: v.nullable(v.strictObject({ ...figure, who: text })),
      }),
    ),
    [],
  ),
  statuses: v.array(v.strictObject({ id: v.string(), by_end_of: v.string(), status: text })),
});

const date = v.pipe(
  v.nullable(v.object({ edtf: v.string() })),
  v.transform((known) => known?.edtf ?? null),
);

/** An answered incident, as far as the tables speak of it. */
const answers = v.array(
  v.object({
    ...headlines,
    occurred: date,
    discovered: date,
    disclosed: date,
    affected: v.nullable(v.object({ ...figure, who: text })),
  }),
);

export type AnsweredIncident = v.InferOutput<typeof answers>[number];

/** Reads a table of this folder; an unknown or missing column is an error. */
export function readExpectedTable(name: string): v.InferOutput<typeof expectedTable> {
  return v.parse(expectedTable, parse(readFileSync(new URL(name, import.meta.url), "utf8")));
}

export function readAnswers(json: unknown): AnsweredIncident[] {
  return v.parse(answers, json);
}
