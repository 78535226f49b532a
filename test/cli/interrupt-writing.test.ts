import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { readTexts } from "../faults/scenario.ts";
import { makeFolder } from "../make-folder.ts";
import { writeCompany, writeIncident } from "../store/harbour-files.ts";
import { COMMAND } from "./spawn-command.ts";

// Each takes some milliseconds to write.
const MANY = 60;
const FIRST = "incidents/quay/2021-cargo-0.yaml";

function makeCatalogue(): string {
  const [entry]: readonly object[] = JSON.parse(readFileSync("test/fixtures/catalogues/breaches.json", "utf8"));
  const names = Array.from({ length: MANY }, (_, at) => ({
    Name: `Quay${at}`,
    Title: `Quay ${at}`,
    Domain: `q-${at}.example`,
  }));
  return JSON.stringify(names.map((name) => ({ ...entry, ...name })));
}

/** Records that have both a form and a word to be mended. */
function makeRecords(): Record<string, string> {
  const files: Record<string, string> = { "companies/quay.yaml": writeCompany("Quay") };
  for (let at = 0; at < MANY; at += 1) {
    const text = writeIncident(`Cargo list ${at} copied`).replace("kind: intrusion", "kind: Intrusion");
    files[`incidents/quay/2021-cargo-${at}.yaml`] = text;
  }
  return files;
}

/** Runs a command, and has a signal sent to it once it has begun to write. Gives its code and the signal by which it ended. */
async function run(
  argv: readonly string[],
  interruption?: { readonly signal: NodeJS.Signals; readonly when: () => boolean },
) {
  const env = { PATH: process.env.PATH, BREACHES_CACHE: join(argv.at(-1) ?? "", "..", "cache"), BREACHES_CONFIG: "" };
  const child = spawn(process.execPath, [COMMAND, ...argv], { env, stdio: "ignore" });
  const ended = once(child, "close");
  while (interruption && child.exitCode === null && !interruption.when()) await wait(1);
  if (interruption) child.kill(interruption.signal);
  return ended;
}

// A shell tells these as 130, 143 and 129.
it.each<
  [signal: NodeJS.Signals, what: string, words: readonly string[], files: () => Record<string, string>, code: number]
>([
  ["SIGINT", "import", ["import", "hibp", "CATALOGUE", "--out"], () => ({}), 0],
  [
    "SIGTERM",
    "fmt",
    ["fmt"],
    () => {
      const files = makeRecords();
      return Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, text.replace("Intrusion", "intrusion")]),
      );
    },
    0,
  ],
  ["SIGHUP", "validate --fix", ["validate", "--fix"], makeRecords, 0],
])(
  "%s while %s writes ends it by that signal between two files, and the next run goes on",
  async (signal, _, words, files, code) => {
    const root = makeFolder({ "many.json": makeCatalogue() });
    const [before, folder, whole] = [makeFolder(files()), join(root, "data"), join(root, "whole")];
    for (const path of [folder, whole]) cpSync(before, path, { recursive: true });
    const line = (path: string) => [
      ...words.map((word) => (word === "CATALOGUE" ? join(root, "many.json") : word)),
      path,
    ];
    expect(await run(line(whole))).toEqual([code, null]);
    const [old, done] = [readTexts(before), readTexts(whole)];
    const first = old.get(FIRST);
    const when = () =>
      first === undefined
        ? existsSync(join(folder, ".import-begun.json"))
        : readFileSync(join(folder, FIRST), "utf8") !== first;
    expect(await run(line(folder), { signal, when })).toEqual([null, signal]);
    const found = readTexts(folder);
    expect([...found.keys()].filter((path) => /\.(part|lock)$/.test(path))).toEqual([]);
    const records = [...found].filter(([path]) => path.endsWith(".yaml"));
    expect(records.filter(([path, text]) => ![old.get(path), done.get(path)].includes(text))).toEqual([]);
    // It was not through: else there was nothing to interrupt.
    expect(found).not.toEqual(done);
    expect(await run(line(folder))).toEqual([code, null]);
    expect(readTexts(folder)).toEqual(done);
  },
  60_000,
);
