import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import * as nodeModule from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { leaveFolder } from "../leave-folder.ts";
import { breaches, spawn } from "./spawn-command.ts";

const folder = mkdtempSync(join(tmpdir(), "breaches-code-"));
const launcher = join(folder, "launch.cjs");
const loader = JSON.stringify(resolve("bin/load-program.js"));
const dist = JSON.stringify(resolve("dist"));
writeFileSync(launcher, `require(${loader}).loadProgram(${dist}, process.argv.splice(2, 1)[0]);\n`);

afterAll(() => leaveFolder(folder));

const LINE = ["list", "--company", "t-mobile", "--json"];
const usual = breaches(...LINE);

/** Keeps the code of the bundle as the build does, and then spoils each file of it. */
function keepCode(name: string, spoil: (code: Buffer, file: string) => Buffer): string {
  const code = join(folder, name);
  mkdirSync(code);
  spawn(process.execPath, ["src/build/keep-code.cjs", "dist", code, ...LINE]);
  const files = readdirSync(code);
  expect(files).toContain("cli.cjs");
  for (const file of files) writeFileSync(join(code, file), spoil(readFileSync(join(code, file)), file));
  return code;
}

it.each<[string, (code: Buffer, file: string) => Buffer]>([
  ["whole", (code) => code],
  ["empty", () => Buffer.alloc(0)],
  ["cut off", (code) => code.subarray(0, code.length >> 1)],
  ["of no meaning", (code) => Buffer.alloc(code.length, "?")],
  ["of another version", (code) => Buffer.concat([Buffer.from("????????????"), code.subarray(12)])],
  ["changed in one place", (code) => Buffer.concat([code.subarray(0, -9), Buffer.from("?"), code.subarray(-8)])],
])("gives the same answer where the kept code is %s", (name, spoil) => {
  expect(spawn(process.execPath, [launcher, keepCode(name, spoil), ...LINE])).toEqual(usual);
});

it("gives the same answer where no code is kept", () => {
  expect(spawn(process.execPath, [launcher, join(folder, "nowhere"), ...LINE])).toEqual(usual);
});

it("tells a usage error as ever, and ends with its code", () => {
  const code = keepCode("for an error", (kept) => kept);
  expect(spawn(process.execPath, [launcher, code, "list", "--colour"])).toEqual(breaches("list", "--colour"));
});

describe.skipIf("enableCompileCache" in nodeModule)(
  "an installed package, which brings no code that was compiled",
  () => {
    const root = join(folder, "installed");
    const cache = join(folder, "cache");
    const env = { BREACHES_CACHE: cache };
    const run = (...argv: readonly string[]) =>
      spawn(process.execPath, [join(root, "bin/breaches.js"), ...argv], ".", env);
    const listKept = () =>
      existsSync(cache) ? readdirSync(cache, { recursive: true, encoding: "utf8" }).toSorted() : [];

    beforeAll(() => {
      for (const part of ["bin", "dist"]) {
        cpSync(part, join(root, part), {
          recursive: true,
          filter: (path) => !/^dist.(code|exe|types|library)/.test(path),
        });
      }
      cpSync("package.json", join(root, "package.json"));
    });
    beforeEach(() => rmSync(cache, { recursive: true, force: true }));

    it("keeps its own in the cache of the person, for their eyes alone, and answers the same from it", () => {
      expect(run(...LINE)).toEqual(usual);
      const kept = listKept();
      expect(kept.filter((path) => path.endsWith(join("list", "cli.cjs")))).toHaveLength(1);
      expect(run(...LINE)).toEqual(usual);
      expect(listKept()).toEqual(kept);
    });

    it("keeps nothing where it was asked not to, or where the line fails", () => {
      expect(run("list", "--company", "t-mobile", "--limit", "1", "--no-cache").code).toBe(0);
      expect(run("list", "--colour").code).toBe(2);
      expect(listKept()).toEqual([]);
    });

    it.skipIf(process.platform === "win32")("neither reads nor keeps any where others could write", () => {
      mkdirSync(join(cache, "code"), { recursive: true });
      chmodSync(join(cache, "code"), 0o777);
      expect(run(...LINE)).toEqual(usual);
      expect(listKept()).toEqual(["code"]);
    });

    it("answers where nothing can be kept", () => {
      writeFileSync(cache, "");
      expect(run(...LINE)).toEqual(usual);
    });
  },
);
