import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isFault, parseEdtf } from "../../src/record/edtf.ts";
import { LastRun } from "../../src/store/last-run.ts";
import { createChance, mutateBytes } from "./mutate.ts";
import { hashOf, type Target } from "./target.ts";

function makeScratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "breaches-state-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let state: string | null = null;

/** What is remembered of the last run over a list: a day that there is, or nothing; and the next run can remember its own. */
export const lastRunTarget: Target = {
  corpus: () => [
    '{"subject":["/home/a/suppliers.txt","all"],"day":"2026-11-22"}\n',
    '{"day":"2026-02-29"}',
    '{"day":["2026-11-22"],"subject":null}',
  ],
  feed: (text) => {
    state ??= makeScratch();
    const run = new LastRun(state, ["suppliers.txt", "all"]);
    run.write("2026-11-22");
    const [file = ""] = readdirSync(state);
    writeFileSync(join(state, file), text);
    const day = run.read();
    if (day !== null && (!/^\d{4}-\d\d-\d\d$/.test(day) || isFault(parseEdtf(day)))) throw new Error(`read as ${day}`);
    run.write("2026-11-23");
    if (run.read() !== "2026-11-23") throw new Error("what is remembered anew is not what is read");
  },
};

interface OwnCode {
  readonly loadProgram: (
    folder: string,
    codeFolder: string,
    scripts: Map<string, { readonly cachedDataRejected?: boolean; createCachedData(): Buffer }>,
  ) => { readonly answer: number };
  readonly sealCode: (code: Buffer) => Buffer;
}

const { loadProgram, sealCode }: OwnCode = createRequire(import.meta.url)("../../bin/load-program.js");
let program: { readonly folder: string; readonly code: Buffer } | null = null;

function makeProgram() {
  const folder = makeScratch();
  writeFileSync(join(folder, "cli.cjs"), 'exports.answer = require("./sum.cjs").sum([20, 22]);\n');
  writeFileSync(join(folder, "sum.cjs"), "exports.sum = (parts) => parts.reduce((sum, part) => sum + part, 0);\n");
  mkdirSync(join(folder, "code"));
  const scripts: Parameters<OwnCode["loadProgram"]>[2] = new Map();
  loadProgram(folder, join(folder, "code"), scripts);
  const [script] = scripts.values();
  if (!script || existsSync(join(folder, "code", "cli.cjs"))) throw new Error("nothing was compiled");
  return { folder, code: sealCode(script.createCachedData()) };
}

/** The text is a seed for damage to the compiled code that is kept: V8 is given what was written, or nothing. */
export const ownCodeTarget: Target = {
  corpus: () => ["compiled code"],
  feed: (text) => {
    program ??= makeProgram();
    const { folder, code } = program;
    const chance = createChance(hashOf(text));
    let damaged: Uint8Array = code;
    for (let turn = chance(4); turn > 0; turn -= 1) damaged = mutateBytes(damaged, chance);
    writeFileSync(join(folder, "code", "cli.cjs"), damaged);
    if (loadProgram(folder, join(folder, "code"), new Map()).answer !== 42) throw new Error("another answer");
  },
  isSized: false,
};
