// Runs the tests that touch the system under several versions of Node: npm run nodes [-- 20.19.0 26]
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const LOWEST_AND_NEWEST = ["20.19.0", "20", "22", "24", "26"];
const TESTS = ["test/golden", "test/cli", "test/store", "test/query"];

const kept = join(homedir(), ".cache", "breaches-nodes");

/** The program of a version of Node, from the package that carries the one for this platform; fetched once. */
function fetchNode(version) {
  const folder = join(kept, version);
  const program = join(folder, "package", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}@${version}`;
    const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder, name], { encoding: "utf8" });
    execFileSync("tar", ["-xzf", join(folder, packed.trim().split("\n").at(-1) ?? ""), "-C", folder]);
  }
  return program;
}

function runTests(program) {
  const argv = ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts", "--root", ".", ...TESTS];
  const { status, stdout, stderr } = spawnSync(program, argv, { encoding: "utf8", maxBuffer: 2 ** 28 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the test runner colours its report
  const lines = `${stdout}\n${stderr}`.replace(/\u001b\[[\d;]*m/g, "").split("\n");
  const passed = lines.findLast((line) => /^ *Tests /.test(line))?.trim() ?? "no report";
  const failed = lines.filter((line) => /^ *FAIL /.test(line)).map((line) => line.trim());
  return { status, passed, failed: [...new Set(failed)] };
}

const asked = process.argv.slice(2);
for (const version of asked.length > 0 ? asked : LOWEST_AND_NEWEST) {
  const program = fetchNode(version);
  const exact = execFileSync(program, ["--version"], { encoding: "utf8" }).trim();
  const { status, passed, failed } = runTests(program);
  process.stdout.write(`${[`${exact}  ${passed}`, ...failed].join("\n  ")}\n`);
  if (status !== 0) process.exitCode = 1;
}
