import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { makeFolder, writeInto } from "../make-folder.ts";

const { runWithOwnCode } = createRequire(import.meta.url)(resolve("bin/own-code.js"));
const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
const BUILD = "one-v20.19.0-x64";

/** A program of one line, and a cache that holds entries below its folder of code, so many seconds old. */
function makeWorld(entries: { readonly [path: string]: number } = {}) {
  const dist = makeFolder({ "cli.cjs": "module.exports = 7;\n", "build-id": "one\n" });
  const cache = makeFolder({});
  const code = join(cache, "code");
  mkdirSync(code, { mode: 0o700 });
  for (const path of Object.keys(entries)) writeInto(code, path, "");
  for (const [path, seconds] of Object.entries(entries)) {
    const then = Date.now() / 1000 - seconds;
    for (const one of [path, path.split("/")[0] ?? ""]) utimesSync(join(code, one), then, then);
  }
  /** Runs `list` to its end, and tells what the folder of code holds then. */
  const run = (ending = 0, more: readonly string[] = [], env = {}) => {
    const ends: ((code: number) => void)[] = [];
    const on = (_: string, end: (code: number) => void) => ends.push(end);
    const argv = ["node", "breaches", "list", ...more];
    const system = { platform: "linux", version: "v20.19.0", arch: "x64", getuid: process.getuid };
    runWithOwnCode(dist, { ...system, argv, on, pid: 4711, env: { BREACHES_CACHE: cache, ...env } });
    for (const end of ends) end(ending);
    const files = existsSync(code) ? readdirSync(code, { recursive: true, encoding: "utf8" }) : [];
    return files
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => statSync(join(code, path)).isFile())
      .toSorted();
  };
  return { code, run };
}

const KEPT = `${BUILD}/list/cli.cjs`;

it("code is kept under its build, Node and command, and nothing is left beside it", () => {
  expect(makeWorld().run()).toEqual([KEPT]);
});

it.each<[what: string, ending: number, argv: readonly string[], env: object]>([
  ["a run that failed", 2, [], {}],
  ["a run without a cache", 0, ["--no-cache"], {}],
  ["a run with Node's own switch", 0, [], { NODE_DISABLE_COMPILE_CACHE: "1" }],
])("%s keeps nothing", (_, ending, argv, env) => {
  expect(makeWorld().run(ending, argv, env)).toEqual([]);
});

it.each([
  ["of a killed run goes", { [`${BUILD}/list/cli.cjs.4710`]: 11 * MINUTE }, [KEPT]],
  ["of a run that may still write stays", { [`${BUILD}/list/cli.cjs.4710`]: 9 * MINUTE }, [KEPT, `${KEPT}.4710`]],
  ["that a killed run left by a wrong clock goes", { [`${BUILD}/list/cli.cjs.4710`]: -11 * MINUTE }, [KEPT]],
  ["of another build goes after a month", { "two-v20.19.0-x64/list/cli.cjs": 31 * DAY }, [KEPT]],
  [
    "of another build stays for a month",
    { "two-v20.19.0-x64/list/cli.cjs": 29 * DAY },
    [KEPT, "two-v20.19.0-x64/list/cli.cjs"],
  ],
  ["of this build stays, however old", { [`${BUILD}/list/x.cjs`]: 400 * DAY }, [KEPT, `${BUILD}/list/x.cjs`]],
])("code %s", (_, entries, left) => {
  expect(makeWorld(entries).run()).toEqual(left);
});

it.runIf(process.platform !== "win32")("a folder into which others could write is neither read nor written", () => {
  const { code, run } = makeWorld();
  chmodSync(code, 0o777);
  expect(run()).toEqual([]);
});
