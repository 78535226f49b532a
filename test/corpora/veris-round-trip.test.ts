import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileVerisSchema } from "../exchange/veris-schema.ts";
import { leaveFolder } from "../leave-folder.ts";
import { runInProcess } from "../run-in-process.ts";
import { countMissing, listLeaves } from "./list-leaves.ts";
import { CORPORA, skipWithoutCorpus } from "./with-corpus.ts";

const CORPUS = "vcdb/validated";
const SCHEMA = "schemas/veris/verisc-merged.json";
const STATUSES = ["confirmed", "disputed", "reported", "claimed", "refuted"].flatMap((status) => ["--status", status]);

type Entry = { readonly [key: string]: unknown };

const folder = mkdtempSync(join(tmpdir(), "breaches-round-trip-"));
const world = { packageRoot: process.cwd() };
const given = new Map<unknown, Entry>();
const back = new Map<unknown, Entry>();

beforeAll(async () => {
  const corpus = join(CORPORA, CORPUS);
  if (!existsSync(corpus)) return;
  for (const name of readdirSync(corpus)) {
    const entry: Entry = JSON.parse(readFileSync(join(corpus, name), "utf8"));
    given.set(entry.incident_id, entry);
  }
  await runInProcess(["import", "veris", corpus, "--out", folder, "-q"], world);
  const { out, err } = await runInProcess(
    ["export", "veris", "--data", folder, "-q", "--no-cache", ...STATUSES],
    world,
  );
  expect(err).toBe("");
  const written: readonly Entry[] = JSON.parse(out);
  for (const entry of written) back.set(entry.incident_id, entry);
}, 240_000);
afterAll(() => leaveFolder(folder), 60_000);

describe("the VERIS Community Database, imported and exported again", () => {
  it("gives back every value of every file, and adds none", ({ skip }) => {
    skipWithoutCorpus(CORPUS, "round trip of VERIS", skip);
    const [missing, added] = [new Map<string, number>(), new Map<string, number>()];
    let values = 0;
    for (const [id, entry] of given) {
      const [before, after] = [listLeaves(entry), listLeaves(back.get(id) ?? {})];
      values += before.size;
      countMissing(before, after, missing);
      countMissing(after, before, added);
    }
    const lost = [...missing.values()].reduce((sum, count) => sum + count, 0);
    process.stdout.write(
      `round trip of VERIS: ${values - lost} of ${values} values survive (${(100 - (100 * lost) / values).toFixed(3)} %)\n`,
    );
    expect(back.size).toBe(given.size);
    expect(values).toBeGreaterThan(100_000);
    expect([Object.fromEntries(missing), Object.fromEntries(added)]).toEqual([{}, {}]);
  });

  // All files of this corpus are older than the schema, and have faults by it that an export must not mend by guessing.
  it("has by the schema of VERIS 1.4.1 the faults that it had, and no others", ({ skip }) => {
    skipWithoutCorpus(CORPUS, "validity of VERIS", skip);
    skipWithoutCorpus(SCHEMA, "validity of VERIS", skip);
    const validate = compileVerisSchema(join(CORPORA, SCHEMA));
    const faultsOf = (entry: Entry | undefined) => {
      validate(entry);
      return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).toSorted();
    };
    const faults = new Map([...given].map(([id, entry]) => [id, faultsOf(entry)]));
    const valid = [...faults.values()].filter((list) => list.length === 0).length;
    process.stdout.write(`of ${given.size} files ${valid} are valid VERIS 1.4.1, before and after\n`);
    expect(
      [...back].flatMap(([id, entry]) => (isDeepStrictEqual(faultsOf(entry), faults.get(id)) ? [] : [id])),
    ).toEqual([]);
  });

  it("knows Microsoft as one company, whatever its form, and T-Mobile US as the shipped one", ({ skip }) => {
    skipWithoutCorpus(CORPUS, "companies of VCDB", skip);
    const names = (id: string) => readFileSync(join(folder, "companies", `${id}.yaml`), "utf8").match(/name: "[^"]+"/g);
    const isThere = (path: string) => existsSync(join(folder, path));
    // The shipped records of both are known; neither is written again.
    expect([isThere("companies/microsoft.yaml"), isThere("companies/t-mobile.yaml")]).toEqual([false, false]);
    expect([isThere("incidents/microsoft"), isThere("incidents/t-mobile")]).toEqual([true, true]);
    expect(names("7-eleven")).toEqual(['name: "7-Eleven"', 'name: "7-ELEVEN, INC."']);
    expect(names("wells-fargo")).toEqual(['name: "Wells Fargo"', 'name: "Wells Fargo & Company"']);
  });
});
