import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { writeInto } from "../make-folder.ts";

interface Schema {
  readonly type?: string | readonly string[];
  readonly minLength?: number;
  readonly pattern?: string;
  readonly properties?: { readonly [key: string]: Schema };
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly enum?: readonly string[];
}

const KINDS = {
  incidents: "incident",
  companies: "company",
  actors: "actor",
  campaigns: "campaign",
  tallies: "tally",
} as const;

// A claim has one of two of these, and the fixture has chosen.
const CHOSEN: ReadonlySet<string> = new Set(["unnamed", "name", "part", "whose"]);

/**
 * The fixture harbour in a temporary folder, every free text in it replaced by a hostile one, and every free text that
 * the schemas know and the fixture leaves out added to it. `text` makes a text of its own for each number.
 */
export function makeHostileFolder(text: (at: number) => string): { readonly folder: string; readonly filled: number } {
  const folder = mkdtempSync(join(tmpdir(), "breaches-hostile-"));
  let filled = 0;
  const next = () => {
    filled += 1;
    return text(filled);
  };
  for (const [room, kind] of Object.entries(KINDS)) {
    const schema: Schema = JSON.parse(readFileSync(`data/schema/${kind}.schema.json`, "utf8"));
    for (const path of readdirSync(`test/fixtures/harbour/${room}`, { recursive: true, encoding: "utf8" })) {
      if (!path.endsWith(".yaml")) continue;
      const record: object = parse(readFileSync(join("test/fixtures/harbour", room, path), "utf8"), {
        schema: "failsafe",
      });
      const origin = path.includes("2021") || room === "actors" ? origins(next) : {};
      writeInto(folder, join(room, path), stringify({ ...fill(record, schema, next), ...origin }));
    }
  }
  return { folder, filled };
}

function origins(next: () => string): object {
  const imported = { catalogue: next(), id: next(), date: "2026-01-01", licence: next() };
  return { imported, original: { summary: next(), Description: next(), [next()]: [next(), { [next()]: next() }] } };
}

function fill(value: object, schema: Schema, next: () => string): object {
  const own = Object.entries(value)
    .filter(([key]) => key !== "exceptions")
    .map(([key, inner]) => [key, isVoice(value, key) ? inner : fillValue(inner, childOf(schema, key), next)]);
  const missing = Object.entries(schema.properties ?? {})
    .filter(([key, child]) => isFreeText(child) && !(key in value) && !CHOSEN.has(key) && !isVoice(value, key))
    .map(([key]) => [key, next()]);
  return Object.fromEntries([...own, ...missing]);
}

// What a company says has to be said by a company that is known by the name.
function isVoice(value: object, key: string): boolean {
  if (key === "publisher") return "kind" in value && value.kind === "company";
  if (key === "name") return "kind" in value && value.kind === "legal";
  return key === "who" && "says" in value && /^(confirms|denies|retracts)$/.test(String(value.says));
}

function fillValue(value: unknown, schema: Schema | undefined, next: () => string): unknown {
  if (schema === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => fillValue(item, schema.items, next));
  if (typeof value === "object" && value !== null) return fill(value, schema, next);
  return isFreeText(schema) ? next() : value;
}

function childOf({ properties, additionalProperties }: Schema, key: string): Schema | undefined {
  return properties?.[key] ?? (typeof additionalProperties === "object" ? additionalProperties : undefined);
}

function isFreeText({ type, minLength, pattern, enum: words }: Schema): boolean {
  return type === "string" && minLength === 1 && words === undefined && pattern === undefined;
}
