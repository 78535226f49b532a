import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { rolldown } from "rolldown";
import { afterAll, expect, it } from "vitest";
import { type Chance, createChance } from "../fuzz/mutate.ts";
import { answerHere, beginCommand, type Command, type Ended, inFolder } from "./command.ts";
import { isUnfinished, readTexts } from "./scenario.ts";

const { FAULTS_SEED, FAULTS_ROUNDS } = process.env;
const SEED = Number(FAULTS_SEED ?? 20261122);
const IS_LONG = FAULTS_ROUNDS !== undefined;
const ROUNDS = IS_LONG ? Math.ceil(Number(FAULTS_ROUNDS) / 20) : 1;
const root = mkdtempSync(join(tmpdir(), "faults-write-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

// One that has not made sure yet that there is no other does not say what it does.
const REFUSED =
  /^breaches: .*: another run is writing there: (import|a run), process \d+ on \S+, since .* UTC\n {2}try again when/;

function importInto(folder: string, [format, catalogue]: readonly string[]): Command {
  return inFolder(root, "import", format ?? "", resolve("test/fixtures", catalogue ?? ""), "--out", folder, "--quiet");
}

/** What is there once catalogues were imported one after another. */
async function importInTurn(folder: string, catalogues: readonly (readonly string[])[]): Promise<string> {
  for (const catalogue of catalogues) {
    const { code, err } = await answerHere(importInto(folder, catalogue));
    if (code !== 0) throw new Error(err);
  }
  return JSON.stringify([...readTexts(folder)].filter(([path]) => !isUnfinished(path)));
}

const HIBP = ["hibp", "catalogues/breaches.json"];
const ATTACK = ["attack", "catalogues/enterprise-attack.json"];

/** Eight at once, of which some are killed. */
async function importAtOnce(folder: string, chance: Chance, kills: number): Promise<Ended[]> {
  const runs = Array.from({ length: 8 }, (_, at) => beginCommand(importInto(folder, at % 2 === 0 ? HIBP : ATTACK)));
  for (const { kill, ended } of runs.slice(0, kills)) {
    const timer = setTimeout(kill, 100 + chance(900));
    void ended.then(() => clearTimeout(timer));
  }
  return Promise.all(runs.map(({ ended }) => ended));
}

it(
  "of imports into one folder at once each is done as if alone, or is refused and says by whom",
  async () => {
    const orders = [[HIBP, ATTACK], [ATTACK, HIBP], [HIBP], [ATTACK]];
    const serial: string[] = [];
    for (const [at, order] of orders.entries()) serial.push(await importInTurn(join(root, `serial-${at}`), order));
    // Once more in one order, after which no record changes.
    const goOn = (folder: string) => importInTurn(folder, [HIBP, ATTACK]);
    const finals = IS_LONG ? await Promise.all([0, 1].map((at) => goOn(join(root, `serial-${at}`)))) : [];
    const told = { done: 0, refused: 0, killed: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = join(root, `at-once-${round}`);
      const kills = round % 2 === 0 ? 0 : 3;
      for (const { code, signal, err } of await importAtOnce(folder, createChance(SEED * 31 + round), kills)) {
        if (signal === "SIGKILL") told.killed += 1;
        else if (code === 0) told.done += 1;
        else expect([code, err]).toEqual([3, expect.stringMatching(REFUSED)]);
        if (code === 3) told.refused += 1;
      }
      if (kills === 0) expect(serial).toContain(JSON.stringify([...readTexts(folder)]));
      // What was cut off goes on, whoever is next.
      else expect(finals).toContain(await goOn(folder));
      rmSync(folder, { recursive: true });
    }
    if (IS_LONG) process.stdout.write(`imports at once: ${JSON.stringify(told)}\n`);
    expect(told.done).toBeGreaterThan(0);
  },
  60_000 + ROUNDS * 60_000,
);

it.runIf(process.platform === "linux")(
  "no two runs are in a locked folder, though many want it at once and die wherever they are",
  async () => {
    const lock = join(root, "lock.js");
    const bundle = await rolldown({ input: "src/store/folder-lock.ts", platform: "node" });
    await bundle.write({ file: lock, format: "esm" });
    const folder = join(root, "contended");
    mkdirSync(folder);
    const chance = createChance(SEED);
    const told = { turns: 0, deaths: 0 };
    const wrong: string[] = [];
    const contend = async (lives: number): Promise<void> => {
      const argv = ["test/faults/contend.js", lock, folder, IS_LONG ? "400" : "20", "30", String(1 + chance(2 ** 30))];
      const child = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "pipe"] });
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8").on("data", (text: string) => {
          told.turns += text.split("turn\n").length - 1;
          if (text.replaceAll("turn\n", "") !== "") wrong.push(text);
        });
      }
      const [, signal]: unknown[] = await once(child, "close");
      if (signal !== "SIGKILL") return;
      told.deaths += 1;
      if (lives > 1) await contend(lives - 1);
    };
    await Promise.all(Array.from({ length: 6 }, () => contend(IS_LONG ? 30 : 3)));
    if (IS_LONG) process.stdout.write(`a contended lock: ${JSON.stringify(told)}\n`);
    expect(wrong).toEqual([]);
    expect(told.turns).toBeGreaterThan(0);
    expect(told.deaths).toBeGreaterThan(0);
    // Who comes next finds it free.
    expect(readdirSync(folder).filter((name) => name.endsWith(".lock")).length).toBeLessThanOrEqual(6);
  },
  120_000,
);
