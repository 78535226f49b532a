import { toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { outputSchemas } from "../query/output-schemas.ts";
import { RECORD_KINDS } from "../record/record-kinds.ts";
import { schemas } from "../record/schema/schemas.ts";

/** Every JSON Schema that the project publishes: file name and text. Records as they are written, answers as they are printed. */
export function generateSchemas(): [name: string, text: string][] {
  const records = RECORD_KINDS.map((kind) => [kind, describeRecord(schemas[kind])] as const);
  const answers = Object.entries(outputSchemas).map(([name, schema]) => [`${name}-output`, schema] as const);
  return [...records, ...answers].map(([name, schema]) => [
    `${name}.schema.json`,
    `${JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", title: `breaches ${name}`, ...schema }, null, 2)}\n`,
  ]);
}

function describeRecord(schema: v.GenericSchema): object {
  const { $schema: _, ...described } = toJsonSchema(schema, {
    typeMode: "input",
    errorMode: "ignore",
    target: "draft-2020-12",
    overrideAction: ({ valibotAction, jsonSchema }) => jsonOf(valibotAction) ?? leaveOut(jsonSchema, OUR_OWN),
  });
  return described;
}

// How a value is written, and how a faulty one is mended, is told to our own tools alone.
const OUR_OWN: ReadonlySet<string> = new Set(["form", "mend", "unproven"]);

function leaveOut(schema: object, keys: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.has(key)));
}

// What an editor should accept where our reader sees text: the `json` of a schema's metadata, in place of all before it.
function jsonOf(action: { readonly type: string }): object | null {
  if (!("metadata" in action)) return null;
  const { metadata } = action;
  if (typeof metadata !== "object" || metadata === null || !("json" in metadata)) return null;
  return typeof metadata.json === "object" ? metadata.json : null;
}
