import * as v from "valibot";
import { isFault, parseEdtf } from "../record/edtf.ts";
import type { Fault, FieldPath } from "../record/problem.ts";
import type { FileOf, RecordKind } from "../record/record-kinds.ts";
import { edtf } from "../record/schema/scalar.ts";
import { metadataOf, partsOf, type Schema } from "../record/schema/schema-parts.ts";
import { schemas } from "../record/schema/schemas.ts";
import { findUnknownKeys } from "./unknown-keys.ts";

/** The content of a record's file, or everything that its schema has against it. */
export type Shape<Kind extends RecordKind> = { readonly value: FileOf[Kind] } | { readonly faults: readonly Fault[] };

/** Reads a parsed YAML value by the schema of its kind. All faults are collected. */
export function checkShape<Kind extends RecordKind>(kind: Kind, value: unknown): Shape<Kind>;
export function checkShape(kind: RecordKind, value: unknown): Shape<RecordKind> {
  const schema = schemas[kind];
  const taken = findTakenKeys(value);
  if (taken.length > 0) return { faults: taken };
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return { value: result.output };
  const issues: readonly v.BaseIssue<unknown>[] = result.issues;
  const faults = issues.filter((issue) => !isUnknownKey(issue)).map((issue) => describeIssue(issue, schema));
  return { faults: [...faults, ...findUnknownKeys(schema, value, [])] };
}

// The library that holds the schemas passes these keys over where keys are free, and what stands there would be lost.
const TAKEN = ["__proto__", "prototype", "constructor"];

function findTakenKeys(value: unknown): Fault[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([block, inner]: [string, unknown]) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return [];
    return TAKEN.filter((key) => Object.hasOwn(inner, key)).map((key) => takenKey([block, key]));
  });
}

function takenKey(path: FieldPath): Fault {
  const found = `the key ${String(path.at(-1))}`;
  const expected = "another key, since JavaScript has a use of its own for this one";
  return { rule: "unknown-key", level: "error", path, atKey: true, found, expected, hint: null };
}

// The schemas stop at the first unknown key of an object; findUnknownKeys tells all of them.
function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === "strict_object" && issue.expected === "never";
}

function describeIssue(issue: v.BaseIssue<unknown>, schema: Schema): Fault {
  const path = pathOf(issue);
  if (issue.type === "strict_object" && issue.path?.at(-1)?.origin === "key") return missingKey(path);
  const atKey = issue.path?.at(-1)?.origin === "key";
  return {
    rule: ruleOf(issue),
    level: "error",
    path,
    atKey,
    found: showInput(issue.input),
    expected: issue.type === "strict_object" || issue.type === "record" ? "keys with values" : issue.message,
    hint: hintFor(issue),
    ...mendOf(issue.input, schemaAt(schema, path)),
  };
}

function schemaAt(schema: Schema, [step, ...rest]: FieldPath): Schema | null {
  if (step === undefined) return schema;
  const { entries, each, item } = partsOf(schema);
  const inner = typeof step === "number" ? item : (entries?.[step] ?? each);
  return inner && schemaAt(inner, rest);
}

// Brackets without quotes make a list of what is a date.
function mendOf(input: unknown, schema: Schema | null): Pick<Fault, "mend" | "unproven"> {
  if (!schema) return {};
  const { mend, unproven } = metadataOf(schema);
  const isBracketed = Array.isArray(input) && input.length === 1 && !isFault(parseEdtf(`[${input}]`));
  if (isBracketed && mend === metadataOf(edtf).mend) return { mend: JSON.stringify(`[${input}]`) };
  const mended: unknown = typeof input === "string" && typeof mend === "function" ? mend(input) : null;
  return typeof mended === "string" ? { mend: mended, unproven: unproven === true } : {};
}

function pathOf(issue: v.BaseIssue<unknown>): FieldPath {
  return (issue.path ?? []).map((item) => (typeof item.key === "number" ? item.key : String(item.key)));
}

function missingKey(path: FieldPath): Fault {
  const key = String(path.at(-1));
  return { rule: "required-key", level: "error", path, found: `no key ${key}`, expected: `the key ${key}`, hint: null };
}

function ruleOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === "check") return /\bdate|month|day\b/.test(issue.message) ? "date" : "value";
  return issue.kind === "schema" && issue.type !== "picklist" ? "type" : "value";
}

function showInput(input: unknown): string {
  if (input === undefined || input === null || input === "") return "nothing";
  if (typeof input === "string") return input.length > 60 ? `${input.slice(0, 59)}…` : input;
  if (typeof input === "number") return String(input);
  if (!Array.isArray(input)) return "keys with values";
  return input.length === 0 ? "an empty list" : "a list";
}

function hintFor({ input, path }: v.BaseIssue<unknown>): string | null {
  if (path === undefined) return null;
  const isEmpty = input === "" || input === null || (Array.isArray(input) && input.length === 0);
  if (isEmpty) return "leave the key out if it is not known";
  if (typeof input === "string" && /^\d{1,3}(,\d{3})+$/.test(input)) return `write ${input.replaceAll(",", "_")}`;
  const [entry, second] = Array.isArray(input) ? String(input).split(",", 2) : [];
  if (entry?.includes("..") && second === undefined) return `brackets make a list; write "[${entry}]"`;
  return null;
}
