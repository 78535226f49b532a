import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeInto } from "../make-folder.ts";
import { runLine } from "./run-line.ts";

const COMMAND = resolve("bin/breaches.js");
const CATALOGUE = resolve("test/fixtures/catalogues/breaches.json");
const CLOCK = resolve("test/faults/die-at.cjs");
const QUESTION = "list --data data --fields id --limit 1 --quiet";
const ANSWER = "tern-line/2025-night-boat\n";

const isRoot = userInfo().uid === 0;
const root = mkdtempSync(join(tmpdir(), "faults-surroundings-"));

beforeAll(() => {
  cpSync("test/fixtures/harbour", join(root, "data"), { recursive: true });
  cpSync(join(root, "data"), join(root, "shut-folder"), { recursive: true });
  cpSync(join(root, "data"), join(root, "shut-file"), { recursive: true });
  for (const path of ["shut.jsonl", "shut-settings", "shut-manifest/.import.json", "open-file/x.csv"])
    writeInto(root, path, "");
  for (const path of ["no-lock", "in-use"]) cpSync(join(root, "data"), join(root, path), { recursive: true });
  writeInto(root, "in-use/.breaches-elsewhere-1-1-1-0123456789ab.lock", '{"work":"fmt"}\n');
  for (const path of ["home", "read-only"]) mkdirSync(join(root, path));
  writeFileSync(join(root, "suppliers.txt"), "Tern Line\n");
  // Whoever the commands run as must reach what is not shut on purpose.
  for (const path of ["", "home", "shut-manifest"]) chmodSync(join(root, path), 0o777);
  chmodSync(join(root, "open-file/x.csv"), 0o666);
  for (const path of ["read-only", "open-file", "no-lock"]) chmodSync(join(root, path), 0o555);
  for (const path of ["shut-folder/incidents", "shut-file/tallies/gullwick-third-since-2021.yaml"]) shut(path);
  for (const path of ["shut.jsonl", "shut-settings", "shut-manifest/.import.json"]) shut(path);
});
afterAll(() => {
  for (const path of ["shut-folder/incidents", "read-only", "open-file", "no-lock"]) chmodSync(join(root, path), 0o755);
  rmSync(root, { recursive: true, force: true });
});

function shut(path: string): void {
  chmodSync(join(root, path), 0o000);
}

type Case = readonly [name: string, line: string, code: number, out: string, err: RegExp];

const SILENCE = /^$/;
const OUTPUT_FULL = /^breaches: standard output: cannot be written: ENOSPC: no space left on device\n$/;
const NO_CACHE = /^working without a cache: [^\n]+\n/;
const clock = (days: number) => `NODE_OPTIONS="--require ${CLOCK}" FAULTS_SHIFT_DAYS=${days}`;

// The reader has gone by the time that something is written.
const readByNobody = (line: string, streams: string) =>
  `exec 3>&1; { sleep 0.3; ${line} ${streams}; echo "code $?" >&3; } | true`;

const STREAMS: readonly Case[] = [
  ["a full output", `breaches ${QUESTION} > /dev/full`, 3, "", OUTPUT_FULL],
  ["a full output for help", "breaches help > /dev/full", 3, "", OUTPUT_FULL],
  ["a full output for bytes", "breaches export parquet --data data -q > /dev/full", 3, "", OUTPUT_FULL],
  ["a full file", `breaches ${QUESTION} -o /dev/full`, 3, "", /^breaches: \/dev\/full: cannot be written: ENOSPC/],
  ["a device to write to", `breaches ${QUESTION} -o /dev/stdout | cat`, 0, ANSWER, SILENCE],
  ["a closed output", `breaches ${QUESTION} >&-`, 0, "", SILENCE],
  ["a closed input", "breaches check - --data data <&-", 0, "", /^0 names: /],
  ["closed errors", `breaches ${QUESTION} 2>&-`, 0, ANSWER, SILENCE],
  ["closed errors that had something to say", "breaches list --data ./nowhere 2>&-", 3, "", SILENCE],
  ["full errors", "breaches list --data ./nowhere 2>/dev/full", 3, "", SILENCE],
  ["errors that nobody reads", readByNobody("breaches list --data ./nowhere", "2>&1 >&3"), 0, "code 3\n", SILENCE],
  ["an output that nobody reads", readByNobody("breaches list --data data --json -q", ""), 0, "code 0\n", SILENCE],
  ["a closed input that is not asked for", `breaches ${QUESTION} <&-`, 0, ANSWER, SILENCE],
  [
    "an input that never ends, and is not asked for",
    `mkfifo never; exec 4<>never; breaches ${QUESTION} <&4`,
    0,
    ANSWER,
    SILENCE,
  ],
  ["everything closed", `breaches ${QUESTION} <&- >&- 2>&-`, 0, "", SILENCE],
  ["no terminal at all", `setsid -w "${process.execPath}" "${COMMAND}" ${QUESTION}`, 0, ANSWER, SILENCE],
];

const SURROUNDINGS: readonly Case[] = [
  ["no HOME", `unset HOME; breaches ${QUESTION}`, 0, ANSWER, SILENCE],
  [
    "HOME that is no folder",
    `unset BREACHES_CACHE; HOME=/dev/null breaches ${QUESTION.replace(" --quiet", "")}`,
    0,
    ANSWER,
    NO_CACHE,
  ],
  ["TMPDIR that is not there", `TMPDIR=/nowhere breaches ${QUESTION}`, 0, ANSWER, SILENCE],
  [
    "a current folder that has gone",
    `mkdir gone; cd gone; rmdir ../gone; breaches ${QUESTION.replace("data data", `data "${root}/data"`)}`,
    0,
    ANSWER,
    SILENCE,
  ],
  ["a clock in the past", `${clock(-9000)} breaches ${QUESTION}`, 0, ANSWER, SILENCE],
  ["a clock in the future", `${clock(9000)} breaches ${QUESTION}`, 0, ANSWER, SILENCE],
  [
    "few files that may be open at once",
    `ulimit -n 64; rm -rf cache; breaches ${QUESTION}; breaches ${QUESTION}`,
    0,
    ANSWER + ANSWER,
    SILENCE,
  ],
  [
    "little memory, with everything that comes with it",
    `export NODE_OPTIONS=--max-old-space-size=64; breaches export parquet -q -o all && breaches list --json -q > list && wc -c < all | tr -d 0-9`,
    0,
    "\n",
    SILENCE,
  ],
  [
    "files from the future",
    `cp -r data later; touch -d 2060-01-01 later/*/*; breaches ${QUESTION.replace("data data", "data later")}`,
    0,
    ANSWER,
    SILENCE,
  ],
];

const FORBIDDEN: readonly Case[] = [
  [
    "a folder",
    `breaches ${QUESTION.replace("data data", "data shut-folder")}`,
    3,
    "",
    /^breaches: shut-folder\/incidents: cannot be read: EACCES: permission denied\n$/,
  ],
  [
    "a folder to validate",
    "breaches validate shut-folder",
    3,
    "",
    /^breaches: shut-folder\/incidents: cannot be read: EACCES/,
  ],
  [
    "a file",
    `breaches ${QUESTION.replace("data data", "data shut-file")}`,
    3,
    "",
    /^breaches: shut-file\/tallies\/[^\n]+ {2}found a file that cannot be read \(EACCES/,
  ],
  [
    "a file of records",
    `breaches ${QUESTION.replace("data data", "data shut.jsonl")}`,
    3,
    "",
    /^breaches: shut\.jsonl: cannot be read: EACCES/,
  ],
  ["the cache", `BREACHES_CACHE=read-only breaches ${QUESTION.replace(" --quiet", "")}`, 0, ANSWER, NO_CACHE],
  [
    "a folder to import into",
    `breaches import hibp ${CATALOGUE} --out read-only`,
    3,
    "",
    /^breaches: [^\n]+: cannot be written: EACCES: permission denied\n$/,
  ],
  [
    "the list of an import",
    `breaches import hibp ${CATALOGUE} --out shut-manifest`,
    3,
    "",
    /\.import\.json: cannot be read: EACCES/,
  ],
  [
    "a folder in which there is nothing to rewrite",
    "breaches validate --fix no-lock",
    0,
    "",
    /^0 mends made\n25 records read/,
  ],
  [
    "a folder that somebody else is writing into",
    "breaches fmt in-use",
    3,
    "",
    /^breaches: in-use: another run is writing there: fmt, process 1 on elsewhere, since /,
  ],
  [
    "a folder to write to",
    `breaches ${QUESTION} -o read-only/x.csv`,
    3,
    "",
    /^breaches: read-only\/x\.csv: cannot be written: EACCES: permission denied\n$/,
  ],
  [
    "a folder, but not the file in it",
    `breaches ${QUESTION} -o open-file/x.csv && cat open-file/x.csv`,
    0,
    ANSWER,
    SILENCE,
  ],
  [
    "settings that were asked for",
    `BREACHES_CONFIG=shut-settings breaches ${QUESTION}`,
    2,
    "",
    /^breaches: shut-settings: the settings cannot be read: EACCES/,
  ],
  [
    "the day of a run",
    "BREACHES_STATE=read-only breaches check suppliers.txt --since-added --data data -q >&-",
    3,
    "",
    /^breaches: the day of this run cannot be remembered: EACCES/,
  ],
];

function expectCase([, line, code, out, err]: Case, as = ""): void {
  const ended = runLine(root, line, as);
  expect(ended).toEqual({ code, out, err: expect.stringMatching(err) });
}

describe.runIf(process.platform === "linux")("a run copes with", () => {
  it.each([...STREAMS, ...SURROUNDINGS])("%s", (...row) => expectCase(row));
});

const NOBODY = isRoot ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "";
const canBeNobody = process.platform === "linux" && runLine(root, "breaches --version", NOBODY).code === 0;

describe.runIf(canBeNobody)("without permission for", () => {
  it.each(FORBIDDEN)("%s", (...row) => expectCase(row, NOBODY));

  it.runIf(isRoot)("the home of somebody else, of whom there are settings", () => {
    const { code, out, err } = runLine(root, `HOME=/root breaches ${QUESTION}`, NOBODY);
    expect([code, out]).toEqual([0, ANSWER]);
    expect(err).toMatch(/^working without settings: \/root\/\S+: the settings cannot be read: EACCES/);
  });

  it.runIf(isRoot)("anything, as a user whom the system does not know and who has no home", () => {
    const unknown = "env -u HOME -u BREACHES_CACHE setpriv --reuid=54321 --regid=54321 --clear-groups";
    const { code, out, err } = runLine(root, `breaches ${QUESTION.replace(" --quiet", "")}`, unknown);
    expect([code, out]).toEqual([0, ANSWER]);
    expect(err).toMatch(NO_CACHE);
  });
});
