import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createChance } from "../fuzz/mutate.ts";
import { followCommand, killCommand } from "./command.ts";
import type { CreateScenario, Scenario } from "./scenario.ts";
import { compileFirst, compileMany } from "./scenarios/compile-first.ts";
import { compileUpdate } from "./scenarios/compile-update.ts";
import { exportFile } from "./scenarios/export-file.ts";
import { importAgain, importFirst } from "./scenarios/import-records.ts";
import { KEEPS_OWN_CODE, keepCode } from "./scenarios/keep-code.ts";
import { newRecord } from "./scenarios/new-record.ts";
import { rememberRun } from "./scenarios/remember-run.ts";
import { formatFiles, mendFiles } from "./scenarios/rewrite-files.ts";

const { FAULTS_SEED, FAULTS_ROUNDS, FAULTS_ONLY, FAULTS_CASE } = process.env;
const SEED = Number(FAULTS_SEED ?? 20261122);

/** What is killed, and its share of all rounds in percent. */
const SCENARIOS: { readonly [name: string]: readonly [create: CreateScenario, share: number] } = {
  "compile-first": [compileFirst, 20],
  "compile-many": [compileMany, 1],
  "compile-update": [compileUpdate, 20],
  "import-first": [importFirst, 10],
  "import-again": [importAgain, 20],
  "export-file": [exportFile, 10],
  "remember-run": [rememberRun, 9],
  "format-files": [formatFiles, 5],
  "mend-files": [mendFiles, 5],
  "new-record": [newRecord, 10],
  ...(KEEPS_OWN_CODE ? { "keep-code": [keepCode, 5] } : {}),
};
const chosen = Object.entries(SCENARIOS).filter(
  ([name]) => FAULTS_ONLY === undefined || FAULTS_ONLY.split(",").includes(name),
);

function roundsOf(share: number): readonly number[] {
  if (FAULTS_CASE !== undefined) return [Number(FAULTS_CASE)];
  const all = FAULTS_ROUNDS === undefined ? 0 : Number(FAULTS_ROUNDS);
  // In the suite those are killed once that write most.
  const rounds =
    all === 0 ? (share >= 20 ? 1 : 0) : Math.ceil((all * share) / (FAULTS_ONLY?.includes(",") === false ? share : 100));
  return Array.from({ length: rounds }, (_, at) => at + 1);
}

async function killAgainAndAgain(name: string, scenario: Scenario, rounds: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  const told: string[] = [];
  scenario.reset(0);
  const course = await followCommand(scenario.command);
  for (const round of rounds) {
    const chance = createChance(SEED * 7919 + round);
    scenario.reset(round);
    const how = await killCommand(scenario.command, course, chance);
    told.push(how);
    const [first] = await scenario.judge(round, chance);
    if (first !== undefined) faults.push(`--seed ${SEED} --only ${name} --case ${round} (${how}): ${first}`);
  }
  faults.push(...(await scenario.sweep()).map((fault) => `--seed ${SEED} --only ${name}, at the end: ${fault}`));
  if (FAULTS_ROUNDS !== undefined) process.stdout.write(`${name}: ${countKills(told)} of ${told.length} runs killed\n`);
  return faults;
}

function countKills(told: readonly string[]): number {
  return told.filter((how) => how.startsWith("SIGKILL")).length;
}

it.each(chosen.filter(([, [, share]]) => roundsOf(share).length > 0))(
  "a run that is killed at %s leaves nothing wrong",
  async (name, [create, share]) => {
    const root = mkdtempSync(join(tmpdir(), `faults-${name}-`));
    try {
      expect(await killAgainAndAgain(name, await create(root), roundsOf(share))).toEqual([]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
  60_000 + roundsOf(100).length * 20_000,
);
