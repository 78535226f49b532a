import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { leaveFolder } from "../leave-folder.ts";
import { makeCache } from "../make-cache.ts";
import { makePackage, removePackage } from "../make-package.ts";
import { type Ran, runInProcess } from "../run-in-process.ts";
import { INPUT, isCompletion, rows } from "./rows.ts";
import { type GoldenRow, writeTranscript } from "./transcript.ts";

const FOLDER = "test/golden/transcripts";
// A compiled form of the harbour, and of no other folder.
const completing = { BREACHES_CACHE: makeCache() };

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await makePackage();
  await runRow(["", ["info"]], completing);
});
afterAll(() => removePackage(packageRoot));

function runRow([, argv, terminal, own]: GoldenRow, more: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const env = { BREACHES_DATA: "test/fixtures/harbour", ...more, ...own };
  return runInProcess(argv, { packageRoot, input: INPUT, env, ...(terminal === undefined ? {} : { terminal }) });
}

it.each(rows.map((row) => ({ name: row[0], row })))("$name prints what its transcript holds", async ({ name, row }) => {
  const ran = await runRow(row, isCompletion(row) ? completing : {});
  const transcript = writeTranscript(row, ran);
  const path = join(FOLDER, `${name}.txt`);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, transcript);
  expect(transcript).toBe(readFileSync(path, "utf8"));
});

it("every row prints the same from YAML and from the compiled form", async () => {
  const fromYaml = makeCache();
  const compiled = makeCache();
  for (const row of rows.filter((one) => !isCompletion(one))) {
    leaveFolder(fromYaml);
    const first = await runRow(row, { BREACHES_CACHE: fromYaml });
    await runRow(row, { BREACHES_CACHE: compiled });
    expect(await runRow(row, { BREACHES_CACHE: compiled }), row[0]).toEqual(first);
  }
}, 300_000);

it("each transcript has one row, and no other file lies beside them", () => {
  const names = rows.map(([name]) => `${name}.txt`).toSorted();
  expect(names).toEqual([...new Set(names)]);
  expect(readdirSync(FOLDER).toSorted()).toEqual(names);
});
