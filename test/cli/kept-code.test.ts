import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { breaches, spawn } from "./spawn-command.ts";

const folder = mkdtempSync(join(tmpdir(), "breaches-code-"));
const launcher = join(folder, "launch.cjs");
const loader = JSON.stringify(resolve("bin/load-program.js"));
const dist = JSON.stringify(resolve("dist"));
writeFileSync(launcher, `require(${loader}).loadProgram(${dist}, process.argv.splice(2, 1)[0]);\n`);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
