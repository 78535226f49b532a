import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeFolder } from "../make-folder.ts";
import { makePackage, removePackage } from "../make-package.ts";
import { runInProcess } from "../run-in-process.ts";
import { writeCompany, writeIncident } from "../store/harbour-files.ts";

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await makePackage();
});
afterAll(() => removePackage(packageRoot));

const PATH = "incidents/skiff/2021-oar.yaml";

/** A sound incident with some lines after its title. */
function makeData(more: string): string {
  const text = writeIncident("Oar lost").replace(/^(title: .*\n)/m, `$1${more}`);
  return makeFolder({ "companies/skiff.yaml": writeCompany("Skiff"), [PATH]: text });
}

async function fix(folder: string, ...flags: readonly string[]) {
  const { code, err } = await runInProcess(["validate", folder, "--fix", ...flags], { packageRoot });
  const told = err.split("\n").filter((line) => line.includes(" → "));
  return { code, told: told.map((line) => line.replace(/^.*?:(\d+):\d+ {2}/, "$1 ")), err };
}

const affected = (line: string) => `affected:\n  - ${line}\n`;
const readAt = (folder: string) => readFileSync(join(folder, PATH), "utf8");
const source = /source: ([\w-]+)/.exec(writeIncident("x"))?.[1] ?? "";

it.each([
  [affected(`{ count: 297,117, unit: people, source: ${source} }`), "3 yaml-cut-comma: 297,117 → 297_117"],
  [affected(`{ count: 1,297,117, unit: people, source: ${source} }`), "3 yaml-cut-comma: 1,297,117 → 1_297_117"],
  [affected(`count: 297,117\n    unit: people\n    source: ${source}`), "3 value: 297,117 → 297_117"],
  [affected(`{ count: 5, unit: People, source: ${source} }`), "3 value: People → people"],
  [affected(`{ count: 5, unit: people, Source: ${source} }`), "3 unknown-key: Source → source"],
  [affected(`{ count: 5, unit: people, date: 2021.3.4, source: ${source} }`), "3 date: 2021.3.4 → 2021-03-04"],
  [
    affected(`{ count: 5, unit: people, date: [2021-03..2021-05], source: ${source} }`),
    '3 type: [2021-03..2021-05] → "[2021-03..2021-05]"',
  ],
  [
    affected(`{ count: 5, unit: people, part: Deck #9\n      , source: ${source} }`),
    '3 yaml-cut-comment: Deck #9 → "Deck #9"',
  ],
  ["impact: [Data Taken]\n", "2 value: Data Taken → data-taken"],
  [`data: [{ type: e-mailaddress, says: taken, source: ${source} }]\n`, "2 known-term: e-mailaddress → email-address"],
])("%j is mended, told, and sound", async (more, told) => {
  const folder = makeData(more);
  const before = readAt(folder);
  const dry = await fix(folder, "--dry-run");
  expect([dry.code, dry.told, readAt(folder)]).toEqual([1, [told], before]);
  const done = await fix(folder);
  expect([done.code, done.told]).toEqual([0, [told]]);
  expect(await fix(folder)).toMatchObject({ code: 0, told: [] });
});

it.each([
  ["a word that nobody knows", `data: [{ type: Sea_Weed, says: taken, source: ${source} }]\n`],
  ["a key that stands twice", "kind: loss\n"],
  ["a comment that may be one", affected(`count: 5\n    unit: people\n    who: Bell #seen\n    source: ${source}`)],
  ["a comma that may part two keys", affected(`{ count: 5, part: old, unit, source: ${source} }`)],
  ["an amount that may be a decimal", `money: [{ kind: paid, amount: "1,500", currency: USD, source: ${source} }]\n`],
])("%s is left, and told", async (_, more) => {
  const folder = makeData(more);
  const before = readAt(folder);
  expect(await fix(folder)).toMatchObject({ code: 1, told: [] });
  expect(readAt(folder)).toBe(before);
});

it("nothing is mended in what came with the program", async () => {
  const { code, err } = await runInProcess(["validate", "--fix"], { packageRoot });
  expect([code, err]).toEqual([2, expect.stringContaining("no data folder of your own")]);
});
