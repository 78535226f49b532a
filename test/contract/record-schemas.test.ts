import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { generateSchemas } from "../../src/build/generate-schemas.ts";
import { RECORD_KINDS } from "../../src/record/record-kinds.ts";
import { listFiles } from "../../src/store/list-files.ts";

const FOLDER = "data/schema";

it("the schemas that lie in data/schema are those that the sources make", () => {
  const made = Object.fromEntries(generateSchemas());
  const lying = Object.fromEntries(
    readdirSync(FOLDER).map((file) => [file, readFileSync(`${FOLDER}/${file}`, "utf8")]),
  );
  expect(lying).toEqual(made);
});

describe("an editor that checks a file by its schema, with YAML's own numbers and booleans, finds no fault in", () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const checks = new Map(
    RECORD_KINDS.map((kind) => [kind, ajv.compile(JSON.parse(readFileSync(`${FOLDER}/${kind}.schema.json`, "utf8")))]),
  );

  it.each(["data", "test/fixtures/harbour"])("%s", (folder) => {
    const { files } = listFiles(folder, "builtin");
    const faults = files.flatMap(({ kind, file }) => {
      const check = checks.get(kind);
      check?.(parse(readFileSync(file, "utf8")));
      return (check?.errors ?? []).map(({ instancePath, message }) => `${file}${instancePath} ${message}`);
    });
    expect(files.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  it.each([
    ["an unknown key", "impacts: [data-taken]"],
    ["a kind that is none", "kind: intruson"],
    ["a list that is empty", "actions: []"],
    ["a text where a list belongs", "actions: error/loss"],
  ])("and finds %s", (_, line) => {
    const check = checks.get("incident");
    const key = line.slice(0, line.indexOf(":"));
    const sound = readFileSync("test/fixtures/harbour/incidents/gullwick-ferries/2020-lost-laptop.yaml", "utf8");
    const others = sound.split("\n").filter((other) => !other.startsWith(`${key}:`));
    expect(check?.(parse(sound))).toBe(true);
    expect(check?.(parse(`${others.join("\n")}\n${line}\n`))).toBe(false);
  });
});
