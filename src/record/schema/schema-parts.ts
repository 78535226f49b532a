import * as v from "valibot";

/** The schema of a record, or of anything in it. */
export type Schema = v.GenericSchema;

/** How a value is written in a file; what says nothing of it is a word of some list, a date or an id. */
export type Form = "prose" | "paragraph" | "name" | "number" | "word";

/** What a schema has inside. All three are null for a single value. */
export interface SchemaParts {
  /** Schemas by key, in the order in which the keys stand in a file. */
  readonly entries: Readonly<Record<string, v.GenericSchema>> | null;
  /** The schema behind keys that are free. */
  readonly each: v.GenericSchema | null;
  /** The schema of the items of a list. */
  readonly item: v.GenericSchema | null;
}

interface AnySchema extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly value?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly pipe?: readonly v.GenericSchema[];
}

/** Looks into a schema, through what makes it optional or what is done to its value. What a union may hold is not looked at. */
export function partsOf(schema: v.GenericSchema): SchemaParts {
  const { entries, item, value } = unwrap(schema);
  return { entries: entries ?? null, each: value ?? null, item: item ?? null };
}

export function formOf(schema: v.GenericSchema): Form {
  const { form } = metadataOf(schema);
  return FORMS.find((one) => one === form) ?? "word";
}

const FORMS = ["prose", "paragraph", "name", "number"] as const satisfies readonly Form[];

/** All that a schema says of itself beside what it accepts. */
export function metadataOf(schema: v.GenericSchema): Readonly<Record<string, unknown>> {
  const { wrapped } = look(schema);
  return wrapped ? metadataOf(wrapped) : v.getMetadata(schema);
}

// A pipe begins with the schema that it was made of, which may be one itself.
function unwrap(schema: v.GenericSchema): AnySchema {
  const { wrapped, pipe } = look(schema);
  const inner = wrapped ?? pipe?.[0];
  return inner && inner !== schema ? unwrap(inner) : look(schema);
}

// The library's own type has none of these, since each kind of schema has but some.
function look(schema: v.GenericSchema): AnySchema {
  return schema as AnySchema;
}
