import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { leaveFolder } from "../leave-folder.ts";
import { COMMAND } from "./spawn-command.ts";

const HARBOUR = resolve("test/fixtures/harbour");
const home = mkdtempSync(join(tmpdir(), "breaches everywhere Ł 灯 "));

afterAll(() => leaveFolder(home));

interface Place {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function ask(argv: readonly string[], { cwd = process.cwd(), env = {} }: Place = {}) {
  const own = { PATH: process.env.PATH, HOME: home, BREACHES_CACHE: join(home, "cache"), NO_COLOR: "1", ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...argv], {
    cwd,
    env: own,
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

// One question of each sort that could depend on the clock, the language or the order of letters.
const QUESTIONS = [
  ["list", "--sort", "company"],
  ["list", "--format", "table"],
  ["list", "--json", "--clock", "occurred", "--since", "2024-02"],
  ["count", "--by", "year,kind"],
  ["companies", "--format", "csv"],
  ["timeline"],
].map((argv) => [...argv, "--data", HARBOUR, "--no-builtin"]);

const here = QUESTIONS.map((argv) => ask(argv));

/** A copy of the fixture with each text changed on the way. */
function copyHarbour(name: string, change: (text: string) => string): string {
  const folder = join(home, name);
  cpSync(HARBOUR, folder, { recursive: true });
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) =>
    one.endsWith(".yaml"),
  )) {
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
  }
  return folder;
}

describe("the same question gets the same answer", () => {
  it("which is an answer", () => {
    expect(here.filter(({ code, out }) => code !== 0 || out === "")).toEqual([]);
  });

  it.each(["Pacific/Kiritimati", "America/St_Johns"])("in the time zone %s", (TZ) => {
    expect(QUESTIONS.map((argv) => ask(argv, { env: { TZ } }))).toEqual(here);
  });

  it.each(["C", "tr_TR.UTF-8", "ar_EG.UTF-8"])("in the language %s", (locale) => {
    // A language without UTF-8 draws in ASCII; what is said is the same.
    const asked = QUESTIONS.filter(([word]) => locale !== "C" || word !== "timeline");
    const expected = here.filter((_, at) => locale !== "C" || QUESTIONS[at]?.[0] !== "timeline");
    expect(asked.map((argv) => ask(argv, { env: { LC_ALL: locale, LANG: locale } }))).toEqual(expected);
  });

  it("from any folder, by a path with spaces and letters of other scripts", () => {
    const cwd = join(home, "a folder – 会社");
    mkdirSync(cwd);
    const folder = copyHarbour("incident data é", (text) => text);
    const moved = QUESTIONS.map((argv) => argv.map((word) => (word === HARBOUR ? folder : word)));
    expect(moved.map((argv) => ask(argv, { cwd }))).toEqual(here);
    const relative = moved.map((argv) => argv.map((word) => (word === folder ? "../incident data é" : word)));
    expect(relative.map((argv) => ask(argv, { cwd }))).toEqual(here);
  });

  it.each([
    ["line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\u{feff}${text}`],
  ])("from files with %s", (name, change) => {
    const folder = copyHarbour(name, change);
    const moved = QUESTIONS.map((argv) => argv.map((word) => (word === HARBOUR ? folder : word)));
    expect(moved.map((argv) => ask(argv))).toEqual(here);
  });
});
